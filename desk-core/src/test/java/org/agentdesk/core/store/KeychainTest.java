package org.agentdesk.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Against a tool of our own that behaves as the systems' tools say they do.
@DisabledOnOs(OS.WINDOWS)
class KeychainTest {

    @TempDir private Path folder;

    private Keychain keychain(String find) {
        var item = folder.resolve("item");
        return new Keychain(
                new Keychain.Tool(
                        List.of("sh", "-c", find.replace("ITEM", item.toString())),
                        1,
                        List.of("sh", "-c", "cat > " + item),
                        "%s"));
    }

    @Test
    void makesAKeyOnceAndFindsItAgain() {
        var keys = keychain("[ -f ITEM ] && cat ITEM");
        assertTrue(keys.find().isEmpty());
        var made = keys.create().orElseThrow();
        assertEquals(32, made.length);
        assertArrayEquals(made, keys.find().orElseThrow());
    }

    @Test
    void aKeychainThatIsLockedGetsNoSecondKey() {
        for (var trouble : List.of("exit 2", "echo locked; exit 1", "echo not hex")) {
            var keys = keychain(trouble);
            assertTrue(keys.find().isEmpty());
            assertTrue(keys.create().isEmpty());
            assertFalse(Files.exists(folder.resolve("item")), trouble);
        }
    }

    @Test
    void whereThereIsNoToolThereIsNoKey() {
        var none = new Keychain.Tool(List.of("no-such-tool"), 1, List.of("no-such-tool"), "%s");
        assertTrue(new Keychain(none).find().isEmpty());
        assertTrue(new Keychain(none).create().isEmpty());
        assertTrue(new Keychain(null).create().isEmpty());
    }
}
