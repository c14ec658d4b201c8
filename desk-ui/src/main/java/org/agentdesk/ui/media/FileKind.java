package org.agentdesk.ui.media;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// What a file is by its first bytes, whatever its name and the sender say.
enum FileKind {
    PNG(Group.PICTURE, "png"),
    JPEG(Group.PICTURE, "jpg", "jpeg", "jpe", "jfif"),
    GIF(Group.PICTURE, "gif"),
    BMP(Group.PICTURE, "bmp", "dib"),
    WEBP(Group.PICTURE, "webp"),
    HEIF(Group.PICTURE, "heic", "heif", "avif"),
    TIFF(Group.PICTURE, "tif", "tiff"),
    MP4(Group.FILM, "mp4", "m4v", "m4a", "mov", "3gp", "3g2", "qt"),
    MATROSKA(Group.FILM, "webm", "mkv", "mka"),
    AVI(Group.FILM, "avi"),
    WAV(Group.SOUND, "wav", "wave"),
    AIFF(Group.SOUND, "aif", "aiff"),
    MP3(Group.SOUND, "mp3"),
    AAC(Group.SOUND, "aac"),
    OGG(Group.SOUND, "ogg", "oga", "opus", "ogv"),
    FLAC(Group.SOUND, "flac"),
    AMR(Group.SOUND, "amr"),
    PDF(Group.DOCUMENT, "pdf"),
    RTF(Group.DOCUMENT, "rtf"),
    OLE(Group.DOCUMENT, "doc", "xls", "ppt", "msg", "msi"),
    ZIP(Group.DOCUMENT, "zip", "docx", "xlsx", "pptx", "odt", "ods", "odp", "jar", "apk"),
    RAR(Group.DOCUMENT, "rar"),
    SEVEN_ZIP(Group.DOCUMENT, "7z"),
    GZIP(Group.DOCUMENT, "gz", "tgz"),
    PROGRAM(Group.PROGRAM, "exe"),
    SCRIPT(Group.PROGRAM, "sh"),
    MARKUP(Group.DOCUMENT, "html", "htm", "xhtml", "svg", "xml"),
    TEXT(Group.TEXT, "txt", "csv", "log", "md", "vcf", "ics"),
    UNKNOWN(Group.OTHER, "bin");

    /// What is done with a file.
    enum Group {
        PICTURE,
        SOUND,
        FILM,
        TEXT,
        DOCUMENT,
        PROGRAM,
        OTHER
    }

    /// How many of the first bytes are looked at.
    static final int LOOKED_AT = 512;

    private static final Set<Integer> MACH_O =
            Set.of(0xFEEDFACE, 0xFEEDFACF, 0xCEFAEDFE, 0xCFFAEDFE, 0xCAFEBABE);

    private final Group group;
    private final String ending;
    private final Set<String> endings;

    FileKind(Group group, String... endings) {
        this.group = group;
        this.ending = endings[0];
        this.endings = Set.of(endings);
    }

    Group group() {
        return group;
    }

    /// The usual ending of its names, lower case.
    String ending() {
        return ending;
    }

    /// Whether a file of this kind may carry a name with an ending.
    boolean suits(String lowerCaseEnding) {
        return endings.contains(lowerCaseEnding);
    }

    /// The kind of a file.
    ///
    /// @param start its first bytes, [#LOOKED_AT] or as many as it has
    static FileKind of(byte[] start) {
        var in = new Bytes(start);
        var binary = binary(in);
        return binary != UNKNOWN ? binary : text(start);
    }

    private static FileKind binary(Bytes in) {
        if (in.startsWith(0x89, 'P', 'N', 'G')) return PNG;
        if (in.startsWith(0xFF, 0xD8, 0xFF)) return JPEG;
        if (in.startsWith('G', 'I', 'F', '8')) return GIF;
        if (in.startsWith('%', 'P', 'D', 'F')) return PDF;
        if (in.startsWith('{', '\\', 'r', 't', 'f')) return RTF;
        if (in.startsWith('P', 'K', 3, 4) || in.startsWith('P', 'K', 5, 6)) return ZIP;
        if (in.startsWith(0xD0, 0xCF, 0x11, 0xE0)) return OLE;
        if (in.startsWith('R', 'a', 'r', '!')) return RAR;
        if (in.startsWith('7', 'z', 0xBC, 0xAF)) return SEVEN_ZIP;
        if (in.startsWith(0x1F, 0x8B)) return GZIP;
        if (in.startsWith('#', '!')) return in.spells(2, "AMR") ? AMR : SCRIPT;
        return isProgram(in) ? PROGRAM : played(in);
    }

    private static boolean isProgram(Bytes in) {
        return in.startsWith('M', 'Z')
                || in.startsWith(0x7F, 'E', 'L', 'F')
                || in.startsWith('L', 0, 0, 0, 1, 0x14, 2, 0)
                || in.has(4) && MACH_O.contains(in.big32(0));
    }

    private static FileKind played(Bytes in) {
        if (in.startsWith('O', 'g', 'g', 'S')) return OGG;
        if (in.startsWith('f', 'L', 'a', 'C')) return FLAC;
        if (in.startsWith(0x1A, 0x45, 0xDF, 0xA3)) return MATROSKA;
        if (in.startsWith('I', 'I', 0x2A, 0) || in.startsWith('M', 'M', 0, 0x2A)) return TIFF;
        if (in.startsWith('R', 'I', 'F', 'F')) return riff(in);
        if (in.startsWith('F', 'O', 'R', 'M')) return AIFF;
        if (in.spells(4, "ftyp")) return isStillPicture(in) ? HEIF : MP4;
        if (in.startsWith('I', 'D', '3')) return MP3;
        if (in.startsWith('B', 'M') && in.has(26)) return BMP;
        return in.has(2) && in.at(0) == 0xFF && in.at(1) >= 0xE0 ? mpeg(in.at(1)) : UNKNOWN;
    }

    private static FileKind riff(Bytes in) {
        if (in.spells(8, "WEBP")) return WEBP;
        if (in.spells(8, "WAVE")) return WAV;
        return in.spells(8, "AVI ") ? AVI : UNKNOWN;
    }

    private static boolean isStillPicture(Bytes in) {
        return in.spells(8, "heic") || in.spells(8, "mif1") || in.spells(8, "avif");
    }

    /// The layer bits of an MPEG frame: 0 is AAC in ADTS, 1 is layer III.
    private static FileKind mpeg(int second) {
        return switch (second >> 1 & 3) {
            case 0 -> second >= 0xF0 ? AAC : UNKNOWN;
            case 1 -> MP3;
            default -> UNKNOWN;
        };
    }

    private static FileKind text(byte[] start) {
        for (byte b : start) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return UNKNOWN;
            }
        }
        var words = new String(start, StandardCharsets.UTF_8).stripLeading();
        return words.startsWith("<") || words.startsWith("\uFEFF<") ? MARKUP : TEXT;
    }
}
