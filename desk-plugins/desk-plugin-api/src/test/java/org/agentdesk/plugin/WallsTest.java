package org.agentdesk.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.module.ModuleDescriptor.Requires;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WallsTest {

    @Test
    void showsVendorsNothingButTheModelAndJavaFx() {
        var seen =
                DeskPlugin.class.getModule().getDescriptor().requires().stream()
                        .map(Requires::name)
                        .filter(name -> !name.equals("java.base"))
                        .collect(Collectors.toSet());
        assertEquals(
                Set.of("org.agentdesk.core", "javafx.base", "javafx.graphics", "org.jspecify"),
                seen);
    }
}
