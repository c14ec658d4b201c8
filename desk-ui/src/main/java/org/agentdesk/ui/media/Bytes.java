package org.agentdesk.ui.media;

/// Unsigned numbers in a file. Reading past its end throws [IndexOutOfBoundsException].
record Bytes(byte[] file) {

    boolean startsWith(int... start) {
        if (file.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (at(i) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether there are so many.
    boolean has(int count) {
        return file.length >= count;
    }

    /// Whether ASCII letters stand somewhere.
    boolean spells(int index, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (!has(index + i + 1) || at(index + i) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    int at(int index) {
        return file[index] & 0xFF;
    }

    int big16(int index) {
        return at(index) << 8 | at(index + 1);
    }

    int big32(int index) {
        return big16(index) << 16 | big16(index + 2);
    }

    int little16(int index) {
        return at(index) | at(index + 1) << 8;
    }

    int little32(int index) {
        return little16(index) | little16(index + 2) << 16;
    }
}
