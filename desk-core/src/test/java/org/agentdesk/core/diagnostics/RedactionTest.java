package org.agentdesk.core.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.machine.Machine;
import org.agentdesk.core.machine.Stamped;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Transcript;
import org.agentdesk.core.session.Secret;
import org.junit.jupiter.api.Test;

/// What a disguise keeps and what it hides, and that nothing of the core is forgotten.
class RedactionTest {

    private static final Set<Class<?>> SIMPLE =
            Set.of(
                    String.class,
                    boolean.class,
                    Boolean.class,
                    int.class,
                    Integer.class,
                    long.class,
                    Long.class,
                    double.class,
                    Double.class,
                    Instant.class,
                    Duration.class,
                    Secret.class);

    private static final Path WORDS =
            Path.of("src/main/resources/org/agentdesk/core/diagnostics/words.txt");

    private final Pseudonyms pseudonyms = new Pseudonyms(new SecureRandom());

    @Test
    void hidesEverythingButWordsOfTheProtocolAndBlanks() {
        for (var kept : List.of("READY", "ready", " Not_Ready ", "", "  ", "7")) {
            assertEquals(kept, pseudonyms.of(kept));
        }
        for (var hidden : List.of("Cara", "READY now", "4711", "a@b.c", "+49170", "\u0000")) {
            assertNotEquals(hidden, pseudonyms.of(hidden));
        }
    }

    @Test
    void equalTextsStayEqualAndOthersDoNot() {
        assertEquals(pseudonyms.of("Cara"), pseudonyms.of("Cara"));
        assertNotEquals(pseudonyms.of("Cara"), pseudonyms.of("cara"));
        assertEquals(pseudonyms.of("41111111"), pseudonyms.ofNumber("41111111"));
    }

    @Test
    void anotherBundleHasOtherPseudonyms() {
        var other = new Pseudonyms(new SecureRandom());
        assertNotEquals(other.of("Cara"), pseudonyms.of("Cara"));
        assertNotEquals(other.ofNumber("12345"), pseudonyms.ofNumber("12345"));
    }

    @Test
    void keepsOfAnAddressOrTypeOnlyWhatTheDeskDecidesBy() {
        assertTrue(pseudonyms.of("file:/home/cara/x.png").matches("file:~[0-9a-f]{16}\\.21"));
        assertTrue(pseudonyms.of("Image/png").startsWith("Image/~"));
        assertTrue(pseudonyms.of("file:".repeat(100_000)).length() < 40);
    }

    @Test
    void hidesNamesAndNumbersOfTheWireToo() {
        var digits = "4111222233"; // so many that no pseudonym has them by chance
        var json = Json.obj(digits, Json.of(Long.parseLong(digits)), "name", Json.of("Cara"));
        var hidden = pseudonyms.of(json).toString();
        assertTrue(hidden.contains("name="), hidden);
        assertTrue(!hidden.contains(digits) && !hidden.contains("Cara"), hidden);
    }

    /// The words that the deciding code compares with: without them a replay decides otherwise.
    @Test
    void everyWordThatTheMachineDecidesByIsKept() throws Exception {
        var missing = new TreeSet<String>();
        for (var of : List.of("machine", "model", "cim")) {
            for (var file : classes(of)) {
                for (var entry : ClassFile.of().parse(file).constantPool()) {
                    if (entry instanceof StringEntry word && isWord(word.stringValue())) {
                        if (!Words.has(word.stringValue())) {
                            missing.add(word.stringValue());
                        }
                    }
                }
            }
        }
        if (Boolean.getBoolean("words.update")) {
            var more = missing.stream().map(w -> w.toLowerCase(Locale.ROOT) + "\n").toList();
            Files.writeString(WORDS, String.join("", more), StandardOpenOption.APPEND);
        } else {
            assertEquals(Set.of(), missing, "to keep them: -Dwords.update=true");
        }
    }

    private static boolean isWord(String text) {
        return Pattern.matches("[A-Za-z_][A-Za-z_-]*", text) && text.length() > 1;
    }

    private static List<Path> classes(String of) throws Exception {
        var here = URI.create(Machine.class.getResource("Machine.class").toString());
        try (var files = Files.walk(Path.of(here).resolveSibling("../" + of))) {
            return files.filter(f -> f.toString().endsWith(".class")).toList();
        }
    }

    /// A desk makes ids of its own; a replay must make the same, so they may not be hidden.
    @Test
    void everyIdThatTheMachineMakesIsKnown() throws IOException {
        var made = new Stamped(Instant.EPOCH, "fresh", null).madeIds();
        var purposes = new HashSet<String>();
        var sources = Path.of("src/main/java/org/agentdesk/core/machine");
        try (var files = Files.walk(sources)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile("freshId\\(\\s*\"([^\"]+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> purposes.add(found.group(1)));
            }
        }
        assertEquals(purposes.size() + 1, made.size(), purposes.toString());
    }

    /// An input or a part of the state that nobody can record would end every recording.
    @Test
    void everythingThatTheMachineTakesAndMakesCanBeRecorded() {
        var seen = new HashSet<Type>();
        check(Stamped.class, seen);
        check(DeskState.class, seen);
        assertTrue(seen.size() > 100, "only " + seen.size());
    }

    private static void check(Type type, Set<Type> seen) {
        var raw = Types.raw(type);
        if (!seen.add(type) || SIMPLE.contains(raw) || raw.isEnum()) {
            return;
        }
        if (Json.class.isAssignableFrom(raw)) {
            return;
        }
        if (raw == List.class || raw == Set.class || raw == Transcript.class) {
            check(Types.element(type, 0), seen);
        } else if (raw == Map.class) {
            check(Types.element(type, 0), seen);
            check(Types.element(type, 1), seen);
        } else {
            Types.cases(raw)
                    .forEach(one -> {
                        assertTrue(one.isRecord(), () -> one + " cannot be recorded");
                        Shape.of(one)
                                .parts()
                                .forEach(part -> check(Types.filled(part.type(), one, type), seen));
                    });
        }
    }

    @Test
    void theCasesOfASealedTypeHaveNamesOfTheirOwn() {
        for (var type : List.of(org.agentdesk.core.machine.Input.class)) {
            var tags = Types.cases(type).map(c -> Shape.of(c).tag()).toList();
            assertEquals(tags.size(), Set.copyOf(tags).size());
        }
    }
}
