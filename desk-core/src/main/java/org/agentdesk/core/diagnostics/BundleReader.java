package org.agentdesk.core.diagnostics;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.wire.JsonText;
import org.jspecify.annotations.Nullable;

/// Reads the two parts of a bundle that a replay needs. Anybody may have made the file: nothing of
/// it is unpacked to disk, other entries are not looked at, and what is read has bounds.
final class BundleReader implements AutoCloseable {

    private static final long MOST_BYTES = 512L << 20;
    private static final int LONGEST_LINE = 64 << 20;
    private static final int LONGEST_MANIFEST = 64 << 10;

    private final ZipFile zip;
    private final long most;

    private BundleReader(ZipFile zip, long most) {
        this.zip = zip;
        this.most = most;
    }

    static BundleReader open(Path file) throws NotRecorded {
        return open(file, MOST_BYTES);
    }

    /// @param most bytes that are read of an entry
    static BundleReader open(Path file, long most) throws NotRecorded {
        if (!Files.isRegularFile(file)) {
            throw new NotRecorded("there is no such file");
        }
        try {
            return new BundleReader(new ZipFile(file.toFile()), most);
        } catch (IOException e) {
            throw new NotRecorded("the file is no bundle");
        }
    }

    /// What the bundle says of itself, of a version that this desk can read.
    Json manifest() throws NotRecorded {
        try (var in = entry(Bundle.MANIFEST)) {
            var text = new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8);
            var manifest = JsonText.parse(text);
            if (!manifest.get("format").text().equals(Bundle.FORMAT)) {
                throw new NotRecorded("the file is no bundle of this desk");
            }
            if (!manifest.get("version").equals(Json.of(Bundle.VERSION))) {
                throw new NotRecorded("the bundle has a form that this desk cannot read");
            }
            return manifest;
        } catch (IOException | JsonText.NotJson e) {
            throw new NotRecorded("the file is damaged");
        }
    }

    /// The lines of the recording, one after the other.
    Lines recording() throws NotRecorded {
        return new Lines(
                new BufferedReader(
                        new InputStreamReader(entry(Bundle.RECORDING), StandardCharsets.UTF_8)));
    }

    private InputStream entry(String name) throws NotRecorded {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new NotRecorded("the file is no bundle: it has no " + name);
        }
        try {
            return new Bounded(zip.getInputStream(entry), most);
        } catch (IOException e) {
            throw new NotRecorded("the file is damaged");
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // it was only read
        }
    }

    /// The lines of a recording.
    static final class Lines implements AutoCloseable {

        private final BufferedReader in;

        private Lines(BufferedReader in) {
            this.in = in;
        }

        /// The next line; null at the end.
        @Nullable Json next() throws NotRecorded {
            try {
                var line = new StringBuilder();
                int c = in.read();
                if (c < 0) {
                    return null;
                }
                for (; c >= 0 && c != '\n'; c = in.read()) {
                    if (line.length() == LONGEST_LINE) {
                        throw new NotRecorded("a line of the recording is too long");
                    }
                    line.append((char) c);
                }
                return JsonText.parse(line.toString());
            } catch (IOException | JsonText.NotJson e) {
                throw new NotRecorded("the recording is damaged or too long");
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                // it was only read
            }
        }
    }

    /// Ends with an error where more comes than may: a small file can unpack to a huge one.
    private static final class Bounded extends FilterInputStream {

        private long left;

        private Bounded(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new IOException("more than may be");
            }
            return read;
        }
    }
}
