package org.agentdesk.ui.spelling;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders in which Hunspell dictionaries lie.
///
/// @param folders looked at themselves
/// @param parents of folders that are looked at where their names begin with `dict-`, as those of
///   LibreOffice do
public record DictionaryFolders(List<Path> folders, List<Path> parents) {

    private static final Logger LOG = LoggerFactory.getLogger(DictionaryFolders.class);

    private static final int MOST_FILES = 1_000;
    private static final int MOST_FOLDERS = 200;
    private static final String ENDING = ".aff";

    private static final Pattern NAME =
            Pattern.compile(
                    "([a-zA-Z]{2,3})(?:[-_]([A-Z][a-z]{3}))?(?:[-_]([A-Z]{2}))?(?:[-_@.].*)?");

    /// Those of this computer, after folders of the desk's own.
    ///
    /// @param own they come first
    public static DictionaryFolders ofThisComputer(List<Path> own) {
        return of(
                own,
                System.getProperty("os.name", ""),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")));
    }

    static DictionaryFolders of(
            List<Path> own, String osName, Map<String, String> environment, Path home) {
        var os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            var office = Path.of("/Applications/LibreOffice.app/Contents/Resources/extensions");
            return with(
                    own,
                    List.of(home.resolve("Library/Spelling"), Path.of("/Library/Spelling")),
                    List.of(office));
        }
        if (os.contains("windows")) {
            var offices =
                    Stream.of("ProgramFiles", "ProgramFiles(x86)")
                            .map(name -> environment.getOrDefault(name, ""))
                            .filter(folder -> !folder.isBlank())
                            .map(it -> Path.of(it, "LibreOffice", "share", "extensions"))
                            .toList();
            return with(own, List.of(), offices);
        }
        return with(
                own,
                List.of(
                        home.resolve(".local/share/hunspell"),
                        Path.of("/usr/local/share/hunspell"),
                        Path.of("/usr/share/hunspell"),
                        Path.of("/usr/share/myspell"),
                        Path.of("/usr/share/myspell/dicts")),
                List.of(Path.of("/usr/lib/libreoffice/share/extensions")));
    }

    private static DictionaryFolders with(List<Path> own, List<Path> more, List<Path> parents) {
        return new DictionaryFolders(Stream.concat(own.stream(), more.stream()).toList(), parents);
    }

    /// The dictionaries that seem to be there, by their names; what is in them is not looked at.
    List<DictionarySource> find() {
        var all = new ArrayList<>(folders);
        for (var parent : parents) {
            entries(parent, "dict-*").stream().limit(MOST_FOLDERS).forEach(all::add);
        }
        return all.stream()
                .flatMap(folder -> entries(folder, "*" + ENDING).stream())
                .flatMap(DictionaryFolders::pair)
                .toList();
    }

    private static List<Path> entries(Path folder, String names) {
        var found = new ArrayList<Path>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (var entries = Files.newDirectoryStream(folder, names)) {
            for (var entry : entries) {
                if (found.size() == MOST_FILES) {
                    break;
                }
                found.add(entry);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("cannot look for dictionaries in {}", folder, e);
        }
        found.sort(null);
        return found;
    }

    private static Stream<DictionarySource> pair(Path aff) {
        var file = aff.getFileName().toString();
        var name = file.substring(0, file.length() - ENDING.length());
        var matcher = NAME.matcher(name);
        var dic = aff.resolveSibling(name + ".dic");
        if (!matcher.matches() || !Files.isRegularFile(aff) || !Files.isRegularFile(dic)) {
            return Stream.empty();
        }
        var tag = new StringBuilder(matcher.group(1).toLowerCase(Locale.ROOT));
        for (int group = 2; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                tag.append('-').append(matcher.group(group));
            }
        }
        return Stream.of(new DictionarySource.Pair(tag.toString(), aff, dic));
    }
}
