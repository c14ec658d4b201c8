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

static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".idea");

void main(String... args) throws IOException {
    var fix = List.of(args).contains("--fix");
    var sources = sources(Path.of(""));
    Files.deleteIfExists(COMPLAINT);
    if (!(format(IMPORTS, fix, sources) & format(LAYOUT, fix, sources))) {
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

List<String> sources(Path root) throws IOException {
    var found = new ArrayList<String>();
    Files.walkFileTree(
            root,
            new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) {
                    var name = folder.getFileName().toString();
                    return NOT_OURS.contains(name) ? SKIP_SUBTREE : CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
                    if (file.toString().endsWith(".java")) {
                        found.add(file.toString());
                    }
                    return CONTINUE;
                }
            });
    Collections.sort(found);
    return found;
}
