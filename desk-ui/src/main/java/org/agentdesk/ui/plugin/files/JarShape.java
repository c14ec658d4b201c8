package org.agentdesk.ui.plugin.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Whether a file has the shape of a jar: proper names, none twice, and no more behind them than
/// the desk takes. Everything is unpacked once and thrown away, since sizes that a file tells of
/// itself may be wrong.
final class JarShape {

    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_UNPACKED = 512L * 1024 * 1024;
    private static final long LONGEST_MANIFEST = 64 * 1024;
    private static final int BLOCK = 16 * 1024;

    /// A file that is no proper jar.
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1;

        Broken(String why) {
            super(why);
        }
    }

    private JarShape() {}

    /// Reads a file to its end.
    ///
    /// @throws Broken where it is no proper jar
    /// @throws JarCopy.TooLarge where there is too much in it
    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var names = new HashSet<String>();
            long left = MOST_UNPACKED;
            for (var entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
                var name = entry.getName();
                if (!isProper(name) || !names.add(name) || names.size() > MOST_ENTRIES) {
                    throw new Broken("entry " + names.size());
                }
                boolean manifest = name.toUpperCase(Locale.ROOT).equals(JarFile.MANIFEST_NAME);
                left -= unpacked(zip, entry, manifest ? LONGEST_MANIFEST : left);
            }
        } catch (SecurityException | IllegalArgumentException e) {
            throw new Broken(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isProper(String name) {
        return !name.startsWith("/")
                && name.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ')
                && Arrays.stream(name.split("/")).noneMatch(part -> part.equals(".."));
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long most) throws IOException {
        long size = 0;
        var block = new byte[BLOCK];
        try (var in = zip.getInputStream(entry)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                size += read;
                if (size > most) {
                    throw new JarCopy.TooLarge();
                }
            }
        }
        return size;
    }
}
