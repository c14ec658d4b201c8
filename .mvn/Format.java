import static java.nio.file.FileVisitResult.CONTINUE;
import static java.nio.file.FileVisitResult.SKIP_SUBTREE;

import java.util.spi.ToolProvider;

/// Checks that every Java file of the project is formatted, or formats it when told `--fix`.
///
/// The build runs this file as it is, on the JDK it has chosen, with google-java-format on the class path. Why not a
/// Maven plug-in: those run the formatter inside Maven's own JVM, which may be older than the language (docs/adr/0003).

static final List<String> STYLE =
        List.of("--aosp", "--max-line-length", "120", "--skip-javadoc-formatting", "--cleanup=false");

/// Left behind when something is not formatted; the build looks for it and says what to do.
static final Path COMPLAINT = Path.of("target/formatter/unformatted");

void main(String... args) throws IOException {
    var fix = List.of(args).contains("--fix");
    var command = new ArrayList<>(STYLE);
    command.addAll(fix ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    command.addAll(sources(Path.of("")));
    var formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    Files.deleteIfExists(COMPLAINT);
    if (formatter.run(System.out, System.err, command.toArray(String[]::new)) != 0) {
        Files.createFile(COMPLAINT);
    }
}

List<String> sources(Path root) throws IOException {
    var found = new ArrayList<String>();
    Files.walkFileTree(
            root,
            new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = folder.getFileName().toString();
                    return Set.of("target", "node_modules", ".git", ".idea").contains(name) ? SKIP_SUBTREE : CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".java")) {
                        found.add(file.toString());
                    }
                    return CONTINUE;
                }
            });
    Collections.sort(found);
    return found;
}
