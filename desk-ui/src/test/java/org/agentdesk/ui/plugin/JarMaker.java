package org.agentdesk.ui.plugin;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes real plug-in jars out of a few lines of Java: compiled against the modules that this test
/// runs with, packed with a manifest.
public final class JarMaker {

    private static final String HEAD =
            """
            package %s;
            import java.util.*;
            import javafx.beans.property.*;
            import javafx.beans.value.*;
            import javafx.scene.*;
            import javafx.scene.control.*;
            import javafx.scene.layout.*;
            import org.agentdesk.core.cim.*;
            import org.agentdesk.plugin.*;
            public final class Provider implements DeskPlugin {
                public String id() { return "%s"; }
                public String name() { return "Test"; }
                public String version() { return "1.0"; }
                public int apiLevel() { return ApiLevel.CURRENT; }
                static RenderedMessage shows(Node node) {
                    return new RenderedMessage() {
                        public Node node() { return node; }
                        public String plainText() { return "plain"; }
                        public void update(MessageView m) {}
                        public void dispose() {}
                    };
                }
                interface Draw { RenderedMessage create(MessageView m, RenderContext c); }
                static MessageRenderer draws(String type, Draw how) {
                    return new MessageRenderer() {
                        public Set<String> bodyTypes() { return Set.of(type); }
                        public RenderedMessage create(MessageView m, RenderContext c) {
                            return how.create(m, c);
                        }
                    };
                }
                %s
            }
            """;

    private final String id;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, byte[]> extra = new LinkedHashMap<>();
    private final List<String> without = new ArrayList<>();
    private final List<Path> dependencies = new ArrayList<>();
    private String members = "";
    private String requires = "";

    public JarMaker(String id) {
        this.id = id;
        attributes.put("Agent-Desk-Plugin-Id", id);
        attributes.put("Agent-Desk-Plugin-Version", "1.0");
        attributes.put("Agent-Desk-Api-Level", "1");
    }

    /// One contribution, as an expression.
    public JarMaker contributing(String expression) {
        return with(
                "public List<Contribution> contributions() { return List.of(%s); }"
                        .formatted(expression));
    }

    /// More members of the provider class.
    public JarMaker with(String code) {
        members += code + "\n";
        return this;
    }

    public JarMaker attribute(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    public JarMaker withoutAttribute(String key) {
        attributes.remove(key);
        return this;
    }

    public JarMaker requiring(String module) {
        requires += "requires " + module + ";\n";
        return this;
    }

    public JarMaker entry(String name, byte[] content) {
        extra.put(name, content);
        return this;
    }

    /// Leaves a compiled class out of the jar.
    public JarMaker withoutClass(String name) {
        without.add(name);
        return this;
    }

    public JarMaker dependingOn(Path jar) {
        dependencies.add(jar);
        return this;
    }

    private String packageName() {
        return "test." + id.replaceAll("[^a-z]", "");
    }

    /// Compiles and packs it.
    public Path in(Path jar) throws IOException {
        var classes = Files.createTempDirectory("classes");
        var module =
                "module %s { requires org.agentdesk.plugin; requires javafx.controls;\n%s\n"
                                .formatted(packageName(), requires)
                        + "provides org.agentdesk.plugin.DeskPlugin with %s.Provider; }"
                                .formatted(packageName());
        var provider = HEAD.formatted(packageName(), id, members);
        compile(classes, dependencies, source("module-info", module), source("Provider", provider));
        return pack(jar, classes);
    }

    private Path pack(Path jar, Path classes) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach((key, value) -> manifest.getMainAttributes().putValue(key, value));
        Files.createDirectories(jar.getParent());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = classes.relativize(file).toString().replace('\\', '/');
                if (without.stream().noneMatch(it -> name.endsWith(it + ".class"))) {
                    put(out, name, Files.readAllBytes(file));
                }
            }
            for (var entry : extra.entrySet()) {
                put(out, entry.getKey(), entry.getValue());
            }
        }
        return jar;
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }

    /// A jar of a library: a module with one class, and no plug-in.
    public static Path library(Path jar, String module, String type, String code)
            throws IOException {
        var classes = Files.createTempDirectory("library");
        compile(
                classes,
                List.of(),
                source("module-info", "module %s { exports %s; }".formatted(module, module)),
                source(type, "package %s; %s".formatted(module, code)));
        var maker = new JarMaker(module);
        maker.attributes.clear();
        return maker.pack(jar, classes);
    }

    private record Source(String name, String code) {}

    private static Source source(String name, String code) {
        return new Source(name, code);
    }

    private static void compile(Path out, List<Path> dependencies, Source... sources)
            throws IOException {
        var path = new ArrayList<String>();
        path.add(System.getProperty("jdk.module.path"));
        dependencies.forEach(jar -> path.add(jar.toString()));
        var modules = String.join(File.pathSeparator, path);
        var arguments =
                new ArrayList<>(
                        List.of("-d", out.toString(), "--module-path", modules, "-proc:none"));
        var folder = Files.createTempDirectory("sources");
        for (var source : sources) {
            var file = Files.writeString(folder.resolve(source.name() + ".java"), source.code());
            arguments.add(file.toString());
        }
        var said = new StringWriter();
        var javac = ToolProvider.findFirst("javac").orElseThrow();
        var to = new PrintWriter(said);
        if (javac.run(to, to, arguments.toArray(String[]::new)) != 0) {
            throw new IOException(said.toString());
        }
    }
}
