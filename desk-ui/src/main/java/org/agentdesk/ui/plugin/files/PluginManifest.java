package org.agentdesk.ui.plugin.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import org.agentdesk.ui.plugin.files.Objection.Kind;
import org.jspecify.annotations.Nullable;

/// What a plug-in's jar says of it, before any of its classes is loaded
/// (docs/guide/plugin-administration.md).
///
/// @param id as `DeskPlugin.id()` answers
/// @param name for people
/// @param level the API level it was compiled against
/// @param least the lowest API level of a desk that it works with
/// @param most the highest one
public record PluginManifest(
        String id, String name, String version, int level, int least, int most) {

    private static final int OPEN_END = 999_999;

    static final String ID = "Agent-Desk-Plugin-Id";
    static final String NAME = "Agent-Desk-Plugin-Name";
    static final String VERSION = "Agent-Desk-Plugin-Version";
    static final String LEVEL = "Agent-Desk-Api-Level";
    static final String RANGE = "Agent-Desk-Api-Range";

    private static final Pattern IDS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern NAMES = Pattern.compile("[^\\p{Cntrl}]{1,100}");
    private static final Pattern VERSIONS = Pattern.compile("[^\\p{Cntrl}]{1,50}");
    private static final Pattern LEVELS = Pattern.compile("[1-9]\\d{0,5}");
    private static final Pattern RANGES = Pattern.compile("([1-9]\\d{0,5})-([1-9]\\d{0,5})");

    /// What attributes say.
    ///
    /// @param manifest empty where something required is missing or wrong
    record Read(Optional<PluginManifest> manifest, List<Objection> objections) {}

    /// Whether a jar says that it is a plug-in.
    static boolean isIn(Attributes attributes) {
        return attributes.getValue(ID) != null;
    }

    static Read of(Attributes attributes) {
        var wrong = new ArrayList<Objection>();
        var id = value(attributes, ID, IDS, null, wrong);
        var name = value(attributes, NAME, NAMES, id, wrong);
        var version = value(attributes, VERSION, VERSIONS, null, wrong);
        var level = value(attributes, LEVEL, LEVELS, null, wrong);
        var range = value(attributes, RANGE, RANGES, level + "-" + OPEN_END, wrong);
        var bounds = RANGES.matcher(range);
        if (!wrong.isEmpty() || !bounds.matches()) {
            return new Read(Optional.empty(), wrong);
        }
        var manifest =
                new PluginManifest(
                        id,
                        name,
                        version,
                        Integer.parseInt(level),
                        Integer.parseInt(bounds.group(1)),
                        Integer.parseInt(bounds.group(2)));
        return manifest.least > manifest.level || manifest.level > manifest.most
                ? new Read(Optional.empty(), List.of(new Objection(Kind.ATTRIBUTE, RANGE)))
                : new Read(Optional.of(manifest), List.of());
    }

    private static String value(
            Attributes attributes,
            String key,
            Pattern wanted,
            @Nullable String otherwise,
            List<Objection> wrong) {
        var value = attributes.getValue(key);
        if (value == null && otherwise != null) {
            return otherwise;
        }
        if (value == null || !wanted.matcher(value.strip()).matches()) {
            wrong.add(new Objection(Kind.ATTRIBUTE, key));
            return "";
        }
        return value.strip();
    }

    /// The API levels of desks that it works with, as in the manifest: `1-2`, or `1-` for all from
    /// 1.
    public String range() {
        return least + "-" + (most == OPEN_END ? "" : Integer.toString(most));
    }

    /// What speaks against it in a desk of an API level.
    Optional<Objection> objection(int deskLevel) {
        if (level > deskLevel) {
            return Optional.of(
                    new Objection(Kind.NEWER_LEVEL, "API level " + level + " > " + deskLevel));
        }
        if (deskLevel < least || deskLevel > most) {
            return Optional.of(
                    new Objection(
                            Kind.OUTSIDE_RANGE, "API levels " + range() + ", not " + deskLevel));
        }
        return Optional.empty();
    }
}
