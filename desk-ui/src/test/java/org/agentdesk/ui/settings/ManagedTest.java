package org.agentdesk.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagedTest {

    @TempDir Path folder;

    @Test
    void requestsRingAsLongAsAnAdministratorSays() throws IOException {
        assertEquals(Duration.ofSeconds(25), with("offers.ring-seconds = 25").ringTime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "601", "-20", "soon", "2.5", "99999999999"})
    void whatCannotBeIsLeftToWhatTheDeskLearns(String written) throws IOException {
        assertNull(with("offers.ring-seconds=" + written).ringTime());
    }

    @Test
    void nobodySetAnything() {
        assertNull(Managed.nothing().ringTime());
    }

    private Managed with(String line) throws IOException {
        var file = folder.resolve("managed.properties");
        Files.writeString(file, line);
        return Managed.in(file);
    }
}
