import static java.nio.file.FileVisitResult.CONTINUE;
import static java.nio.file.FileVisitResult.SKIP_SUBTREE;

import java.util.spi.ToolProvider;

// Checks that every Java file of the project is formatted, or formats it when told `--fix`.
//
// The build runs this file as it is, on the JDK it has chosen, with google-java-format on the class
// path. Why not a Maven plug-in: those run the formatter inside Maven's own JVM, which may be older
// than the language (docs/adr/0003).

/// Imports in plain alphabetical order, then four spaces and a hundred columns.
static final List<String> IMPORTS = List.of("--fix-imports-only");

static final List<String> LAYOUT = List.of("--aosp", "--skip-sorting-imports", "--cleanup=false");

/// Left behind when something is not formatted; the build looks for it and says what to do.
static final Path COMPLAINT = Path.of("target/formatter/unformatted");

/// As old as the last check that found nothing: what has not changed since needs no other look.
static final Path CHECKED = Path.of("target/formatter/checked");

static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".idea");

void main(String... args) throws IOException {
    var fix = List.of(args).contains("--fix");
    var now = FileTime.from(Instant.now());
    var sources = sourcesSince(lastCheck());
    Files.deleteIfExists(COMPLAINT);
    if (sources.isEmpty() || format(IMPORTS, fix, sources) & format(LAYOUT, fix, sources)) {
        Files.writeString(CHECKED, "");
        Files.setLastModifiedTime(CHECKED, now);
    } else {
        Files.createFile(COMPLAINT);
    }
}

boolean format(List<String> style, boolean fix, List<String> sources) {
    var command = new ArrayList<>(style);
    command.addAll(fix ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    command.addAll(sources);
    var formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    return formatter.run(System.out, System.err, command.toArray(String[]::new)) == 0;
}

/// The beginning of time when the rules themselves, this file or the formatter's version, changed.
FileTime lastCheck() throws IOException {
    var never = FileTime.fromMillis(0);
    if (Files.notExists(CHECKED)) {
        return never;
    }
    var checked = Files.getLastModifiedTime(CHECKED);
    for (var rules : List.of(Path.of(".mvn/Format.java"), Path.of("pom.xml"))) {
        if (Files.getLastModifiedTime(rules).compareTo(checked) > 0) {
            return never;
        }
    }
    return checked;
}

List<String> sourcesSince(FileTime time) throws IOException {
    var found = new ArrayList<String>();
    Files.walkFileTree(
            Path.of(""),
            new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) {
                    var name = folder.getFileName().toString();
                    return NOT_OURS.contains(name) ? SKIP_SUBTREE : CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
                    if (file.toString().endsWith(".java")
                            && seen.lastModifiedTime().compareTo(time) >= 0) {
                        found.add(file.toString());
                    }
                    return CONTINUE;
                }
            });
    Collections.sort(found);
    return found;
}
