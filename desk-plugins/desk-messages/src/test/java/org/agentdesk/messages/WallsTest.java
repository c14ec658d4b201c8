package org.agentdesk.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.module.ModuleDescriptor.Requires;
import java.util.Set;
import java.util.stream.Collectors;
import org.agentdesk.plugin.DeskPlugin;
import org.junit.jupiter.api.Test;

class WallsTest {

    @Test
    void needsOfTheDeskOnlyThePublicInterfaceAndTheEmoji() {
        var own =
                MessagesPlugin.class.getModule().getDescriptor().requires().stream()
                        .map(Requires::name)
                        .filter(name -> name.startsWith("org.agentdesk"))
                        .collect(Collectors.toSet());
        assertEquals(Set.of("org.agentdesk.plugin", "org.agentdesk.emoji"), own);
    }

    @Test
    void keepsItsPackagesToItself() {
        assertTrue(MessagesPlugin.class.getModule().getDescriptor().exports().isEmpty());
    }

    @Test
    void offersItselfAsAService() {
        var offers = MessagesPlugin.class.getModule().getDescriptor().provides();
        assertEquals(
                Set.of(MessagesPlugin.class.getName()),
                offers.stream()
                        .filter(offer -> offer.service().equals(DeskPlugin.class.getName()))
                        .flatMap(offer -> offer.providers().stream())
                        .collect(Collectors.toSet()));
    }
}
