package org.agentdesk.ui.media;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes a name that somebody outside chose fit for a file of this computer, and readable as what
/// it is. Pure.
public final class FileNames {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 16;

    /// Control characters and the invisible ones, among them those that turn the reading direction,
    /// so that `gpj.exe` cannot be shown as `exe.jpg`.
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|]");
    private static final Pattern SPACES = Pattern.compile("\\p{Zs}+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    /// Names that Windows takes for devices, whatever their ending.
    private static final Set<String> DEVICES =
            Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

    private static final Pattern NUMBERED_DEVICE =
            Pattern.compile("(?:com|lpt)[0-9\u00B9\u00B2\u00B3]");

    private FileNames() {}

    /// A name without folders, invisible characters, reserved words and tricks.
    ///
    /// @param unnamed what to call it when nothing is left
    static String safe(String name, String unnamed) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var visible = SPACES.matcher(INVISIBLE.matcher(last).replaceAll("")).replaceAll(" ");
        var allowed = FORBIDDEN.matcher(visible).replaceAll("_");
        var trimmed = EDGES.matcher(allowed).replaceAll("");
        var named = trimmed.isEmpty() ? unnamed : trimmed;
        return shortened(isDevice(named) ? "_" + named : named);
    }

    /// A name of a file of this computer as it is shown: on one line, read from its beginning to
    /// its end, and not for ever.
    public static String readable(String name) {
        return shortened(SPACES.matcher(INVISIBLE.matcher(name).replaceAll("")).replaceAll(" "));
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        var stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) || NUMBERED_DEVICE.matcher(stem).matches();
    }

    /// The ending stays, as it says what the file is.
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        boolean hasEnding = dot > 0 && name.length() - dot <= LONGEST_ENDING;
        var ending = hasEnding ? name.substring(dot) : "";
        int end = LONGEST - ending.length() - 1;
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end).strip() + "…" + ending;
    }

    /// What follows the last dot, lower case; `""` when there is none.
    static String ending(String name) {
        var safe = safe(name, "");
        int dot = safe.lastIndexOf('.');
        return dot < 0 ? "" : safe.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
