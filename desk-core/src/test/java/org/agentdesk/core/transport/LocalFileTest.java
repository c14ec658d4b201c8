package org.agentdesk.core.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.agentdesk.core.model.FileLook;
import org.agentdesk.core.model.FileTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileTest {

    @TempDir Path folder;

    private FileTrouble trouble(Path file) {
        return assertInstanceOf(FileLook.Refused.class, LocalFile.picked(file.toString())).why();
    }

    private Path file(String name, long size) throws IOException {
        var file = folder.resolve(name);
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        return file;
    }

    @Test
    void knowsWhatAFileIsByItsName() throws Exception {
        var fine =
                assertInstanceOf(
                        FileLook.Fine.class, LocalFile.at(file("A label.PDF", 9).toString()));
        assertEquals("A label.PDF", fine.file().name());
        assertEquals("application/pdf", fine.file().mimeType());
        assertEquals(9, fine.file().size());
    }

    @Test
    void leavesItToProgramsWhatKindTheySend() throws Exception {
        var fine = LocalFile.at(file("data.bin", 9).toString());
        assertEquals(
                "application/octet-stream",
                assertInstanceOf(FileLook.Fine.class, fine).file().mimeType());
    }

    @Test
    void refusesWhatCannotBeSent() throws Exception {
        assertEquals(FileTrouble.MISSING, trouble(folder.resolve("no.txt")));
        assertEquals(FileTrouble.NO_FILE, trouble(folder));
        assertEquals(FileTrouble.EMPTY, trouble(file("empty.txt", 0)));
        assertEquals(FileTrouble.TOO_LARGE, trouble(file("two-gigabytes.mp4", 2L << 30)));
        assertEquals(FileTrouble.NOT_ALLOWED, trouble(file("setup.exe", 9)));
        assertEquals(FileTrouble.NOT_ALLOWED, trouble(file("README", 9)));
    }
}
