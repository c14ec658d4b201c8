package org.agentdesk.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.agentdesk.core.machine.Input.LinkInput;
import org.junit.jupiter.api.Test;

class NetworkWatchTest {

    private final AtomicReference<Set<String>> addresses =
            new AtomicReference<>(Set.of("192.0.2.7"));
    private final List<LinkInput> told = new ArrayList<>();
    private final NetworkWatch watch = new NetworkWatch(addresses::get, told::add);

    private void becomes(String... now) {
        addresses.set(Set.of(now));
        watch.look();
    }

    @Test
    void saysNothingWhileNothingChanges() {
        becomes("192.0.2.7");
        assertEquals(List.of(), told);
    }

    @Test
    void tellsAnAddressThatCameFromOneThatWent() {
        becomes("192.0.2.7", "198.51.100.1");
        becomes("198.51.100.1");
        becomes();
        becomes("192.0.2.8");
        assertEquals(List.of(false, true, true, false), gone());
    }

    private List<Boolean> gone() {
        return told.stream().map(i -> ((LinkInput.NetworkChanged) i).addressGone()).toList();
    }
}
