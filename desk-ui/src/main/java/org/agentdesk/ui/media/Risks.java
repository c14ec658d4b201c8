package org.agentdesk.ui.media;

import java.util.Locale;
import java.util.Set;
import org.agentdesk.plugin.MediaAccess.Risk;

/// What to expect from a file. By its name and claimed type before it is here; also by its first
/// bytes afterwards. The worst of them counts. Pure.
final class Risks {

    /// Endings that some system runs, installs or loads settings from when they are opened.
    private static final Set<String> RUN =
            words(
                    """
                    ade adp apk app appimage application appref-ms appx appxbundle bas bat bundle
                    cab chm class cmd com command cpl crx deb desktop dll dmg elf exe fxp gadget
                    hlp hta inf ins inx iso isp ipa jar jnlp job js jse ksh lib lnk mad maf mag mam
                    mat mda mdb mde mdt mdw mdz mobileconfig msc msh msh1 msh2 msi msix msixbundle
                    msp mst msu ocx ops osd out pif pkg pl plg prf prg ps1 ps1xml ps2 ps2xml psc1
                    psc2 psm1 py pyc pyw pyz rb reg rpm run scf scpt scr sct search-ms service
                    settingcontent-ms sh shb shs so sys terminal theme tmp url vb vbe vbp vbs vhd
                    vhdx vsmacros vsw vxd webloc workflow ws wsc wsf wsh xbap xll xnk zsh
                    """);

    /// Endings of files that only show or play something.
    private static final Set<String> SHOWN =
            words(
                    """
                    png jpg jpeg gif bmp webp heic heif avif tif tiff txt log mp4 m4v m4a mov
                    3gp webm mkv avi wav mp3 aac ogg oga opus flac amr aif aiff
                    """);

    private static final Set<FileKind.Group> SAFE_GROUPS =
            Set.of(
                    FileKind.Group.PICTURE,
                    FileKind.Group.SOUND,
                    FileKind.Group.FILM,
                    FileKind.Group.TEXT);

    private static final Set<String> RUN_TYPES =
            Set.of(
                    "application/x-msdownload",
                    "application/x-msdos-program",
                    "application/vnd.microsoft.portable-executable",
                    "application/x-executable",
                    "application/x-sh",
                    "application/x-shellscript",
                    "application/java-archive",
                    "application/javascript",
                    "text/javascript",
                    "application/hta",
                    "application/x-bat",
                    "application/x-apple-diskimage",
                    "application/vnd.android.package-archive");

    private Risks() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /// By name and claimed type.
    static Risk claimed(String name, String mimeType) {
        var type = mimeType.strip().toLowerCase(Locale.ROOT);
        var ending = FileNames.ending(name);
        if (RUN.contains(ending) || RUN_TYPES.contains(type)) {
            return Risk.HIGH;
        }
        boolean harmlessType =
                type.isEmpty()
                        || type.equals("application/octet-stream")
                        || type.equals("text/plain")
                        || type.equals("text/csv")
                        || isPlayedOrShown(type);
        boolean harmlessName = SHOWN.contains(ending) || ending.isEmpty() && isPlayedOrShown(type);
        return harmlessName && harmlessType ? Risk.LOW : Risk.CAUTION;
    }

    /// SVG is a document with scripts.
    private static boolean isPlayedOrShown(String type) {
        return (type.startsWith("image/") && !type.startsWith("image/svg"))
                || type.startsWith("audio/")
                || type.startsWith("video/");
    }

    /// By name and first bytes.
    static Risk real(String name, FileKind kind) {
        var ending = FileNames.ending(name);
        if (kind.group() == FileKind.Group.PROGRAM) {
            return Risk.HIGH;
        }
        var claimed = claimed(name, "");
        return claimed == Risk.LOW && !isWhatItSays(ending, kind) ? Risk.CAUTION : claimed;
    }

    /// Whether the first bytes fit the ending.
    static boolean isWhatItSays(String ending, FileKind kind) {
        return kind.suits(ending) || ending.isEmpty() && SAFE_GROUPS.contains(kind.group());
    }
}
