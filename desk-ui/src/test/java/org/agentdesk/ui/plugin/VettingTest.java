package org.agentdesk.ui.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.agentdesk.ui.plugin.files.AllowList;
import org.agentdesk.ui.plugin.files.AllowListFile;
import org.agentdesk.ui.plugin.files.Objection;
import org.agentdesk.ui.plugin.files.Objection.Kind;
import org.agentdesk.ui.plugin.files.PluginFolder;
import org.agentdesk.ui.plugin.files.PrivateFolder;
import org.agentdesk.ui.plugin.files.Sample;
import org.agentdesk.ui.plugin.files.Vetted;
import org.agentdesk.ui.plugin.files.Vetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found out about a plug-in before anything of it runs.
class VettingTest {

    private final PrivateFolder copies = PrivateFolder.make();
    @TempDir private Path root;

    @AfterEach
    void delete() {
        copies.close();
    }

    private Vetted look(Path place, AllowList list) {
        return new Vetting(list, copies, InstantSource.system()).look(place);
    }

    private List<Kind> kinds(Path place) {
        return look(place, AllowList.EVERYTHING).objections().stream()
                .map(Objection::kind)
                .toList();
    }

    private static JarMaker plugin() {
        return new JarMaker("com.example.x").contributing("");
    }

    private AllowListFile list(String... lines) throws Exception {
        var file = root.resolve("allowed.txt");
        Files.write(file, List.of(lines));
        return AllowListFile.read(file);
    }

    @Test
    void readsTheManifestOfAJarAndOfAFolder() throws Exception {
        var jar =
                plugin().attribute("Agent-Desk-Plugin-Name", "Example")
                        .in(root.resolve("x").resolve("x.jar"));
        for (var place : List.of(jar, jar.getParent())) {
            var vetted = look(place, AllowList.EVERYTHING);
            assertEquals(List.of(), vetted.objections());
            var manifest = vetted.manifest().orElseThrow();
            assertEquals("com.example.x", manifest.id());
            assertEquals("Example", manifest.name());
            assertEquals("1-", manifest.range());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Agent-Desk-Plugin-Id,two words",
        "Agent-Desk-Plugin-Id,../up",
        "Agent-Desk-Api-Level,one",
        "Agent-Desk-Api-Level,0",
        "Agent-Desk-Api-Level,-1",
        "Agent-Desk-Api-Level,99999999999",
        "Agent-Desk-Api-Range,2-3",
        "Agent-Desk-Api-Range,3",
    })
    void refusesAttributesThatMakeNoSense(String key, String value) throws Exception {
        var jar = plugin().attribute(key, value).in(root.resolve("x.jar"));
        assertEquals(List.of(Kind.ATTRIBUTE), kinds(jar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Agent-Desk-Plugin-Version", "Agent-Desk-Api-Level"})
    void refusesMissingAttributes(String key) throws Exception {
        assertEquals(
                List.of(Kind.ATTRIBUTE),
                kinds(plugin().withoutAttribute(key).in(root.resolve("x.jar"))));
    }

    @Test
    void refusesAJarThatIsNoPlugin() throws Exception {
        var jar = plugin().withoutAttribute("Agent-Desk-Plugin-Id").in(root.resolve("x.jar"));
        assertEquals(List.of(Kind.NO_MANIFEST), kinds(jar));
        Files.createDirectory(root.resolve("empty"));
        assertEquals(List.of(Kind.NO_MANIFEST), kinds(root.resolve("empty")));
    }

    @Test
    void refusesAFolderWithTwoPlugins() throws Exception {
        plugin().in(root.resolve("x/a.jar"));
        plugin().in(root.resolve("x/b.jar"));
        assertTrue(kinds(root.resolve("x")).contains(Kind.TWO_MANIFESTS));
    }

    @Test
    void refusesWhatTheDeskDoesNotLend() throws Exception {
        var library =
                JarMaker.library(
                        root.resolve("lib.jar"), "words", "Words", "public class Words {}");
        var jar = plugin().requiring("words").dependingOn(library).in(root.resolve("x.jar"));
        var objection = look(jar, AllowList.EVERYTHING).objections().getFirst();
        assertEquals(new Objection(Kind.REQUIRES, "words"), objection);
        var greedy = new JarMaker("com.example.y").requiring("com.google.guice").contributing("");
        assertEquals(List.of(Kind.REQUIRES), kinds(greedy.in(root.resolve("y.jar"))));
    }

    @Test
    void refusesLinks() throws Exception {
        var jar = plugin().in(root.resolve("real/x.jar"));
        var linkedFolder = Files.createSymbolicLink(root.resolve("link"), jar.getParent());
        assertEquals(List.of(Kind.LINK), kinds(linkedFolder));
        Files.createDirectory(root.resolve("folder"));
        Files.createSymbolicLink(root.resolve("folder/x.jar"), jar);
        assertEquals(List.of(Kind.LINK), kinds(root.resolve("folder")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.class", "/etc/passwd", "a/../../b", "c:\\x", "back\\slash"})
    void refusesEntriesThatLeadOutOfTheJar(String name) throws Exception {
        var jar = plugin().entry(name, new byte[1]).in(root.resolve("x.jar"));
        assertTrue(kinds(jar).contains(Kind.BROKEN), () -> kinds(jar).toString());
    }

    @Test
    void refusesAZipBombWithoutUnpackingItIntoMemory() throws Exception {
        var bomb = root.resolve("bomb.jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("zeros"));
            var megabyte = new byte[1024 * 1024];
            for (int i = 0; i < 600; i++) {
                out.write(megabyte);
            }
        }
        assertTrue(Files.size(bomb) < 1024 * 1024);
        assertEquals(List.of(Kind.LIMIT), kinds(bomb));
        var manifest = root.resolve("manifest.jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(manifest))) {
            out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            out.write(new byte[100 * 1024]);
        }
        assertEquals(List.of(Kind.LIMIT), kinds(manifest));
    }

    @Test
    void refusesWhatIsNoJar() throws Exception {
        var text = Files.writeString(root.resolve("text.jar"), "not a jar");
        assertEquals(List.of(Kind.BROKEN), kinds(text));
        assertEquals(List.of(Kind.UNREADABLE), kinds(root.resolve("none.jar")));
    }

    @Test
    void loadsTheCopyThatWasHashedHoweverTheOriginalChanges() throws Exception {
        var jar = plugin().in(root.resolve("x.jar"));
        var vetted = look(jar, AllowList.EVERYTHING);
        var before = vetted.jars().getFirst().sha256();
        Files.writeString(jar, "changed");
        var copy = vetted.copy().resolve("x.jar");
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        var hash = java.util.HexFormat.of().formatHex(digest.digest(Files.readAllBytes(copy)));
        assertEquals(before, hash);
        assertNotEquals(-1, Files.mismatch(jar, copy));
    }

    @Test
    void allowsByHash() throws Exception {
        var jar = plugin().in(root.resolve("x.jar"));
        var hash = look(jar, AllowList.NOTHING).jars().getFirst().sha256();
        var upper = hash.toUpperCase(java.util.Locale.ROOT);
        assertTrue(look(jar, list("# all", "", "sha256 " + upper + "  x.jar").list()).isAllowed());
        assertFalse(look(jar, list("sha256 " + "0".repeat(64)).list()).isAllowed());
    }

    @Test
    void wantsEveryJarOfAPluginAllowed() throws Exception {
        var library =
                JarMaker.library(
                        root.resolve("x/words.jar"), "words", "Words", "public class Words {}");
        var jar = plugin().requiring("words").dependingOn(library).in(root.resolve("x/x.jar"));
        var hash = look(jar, AllowList.NOTHING).jars().getFirst().sha256();
        var objections = look(root.resolve("x"), list("sha256 " + hash).list()).objections();
        assertEquals(1, objections.size());
        assertTrue(objections.getFirst().about().startsWith("words.jar"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sha256 12", "sha255 " + ZEROS, "sha256", ZEROS, "sha256 " + ZEROS + "0"})
    void usesNothingOfAListWithALineThatCannotBeRead(String line) throws Exception {
        var file = list("sha256 " + ZEROS, line);
        assertEquals(Kind.NO_LIST, file.objection().orElseThrow().kind());
        assertEquals(AllowList.NOTHING, file.list());
    }

    private static final String ZEROS =
            "0000000000000000000000000000000000000000000000000000000000000000";

    @Test
    void usesNoListThatOthersMayWrite() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        list("sha256 " + ZEROS);
        var file = root.resolve("allowed.txt");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        var read = AllowListFile.read(file);
        assertEquals(Kind.WRITABLE, read.objection().orElseThrow().kind());
        var folder = Files.createDirectory(root.resolve("plugins"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        var found = PluginFolder.look(folder, list("# none"), copies, InstantSource.system());
        assertEquals(Kind.WRITABLE, found.getFirst().objections().getFirst().kind());
    }

    @Test
    void findsTheSamplesInOrder() throws Exception {
        var jar =
                plugin().entry("META-INF/agent-desk/samples/02-b.json", "{\"b\":1}".getBytes())
                        .entry("META-INF/agent-desk/samples/01-a.json", "{\"a\":1}".getBytes())
                        .entry("META-INF/agent-desk/samples/deeper/c.json", new byte[0])
                        .in(root.resolve("x.jar"));
        assertEquals(
                List.of(new Sample("01-a", "{\"a\":1}"), new Sample("02-b", "{\"b\":1}")),
                Sample.of(look(jar, AllowList.EVERYTHING)));
    }

    @Test
    void allowsWhatATrustedCertificateSignedWholly() throws Exception {
        var jar = plugin().in(root.resolve("x.jar"));
        sign(jar, 100);
        var signers = look(jar, AllowList.NOTHING).jars().getFirst().signers();
        assertEquals(1, signers.size());
        var trusting = list("certificate " + signers.getFirst()).list();
        assertTrue(look(jar, trusting).isAllowed());
        assertFalse(look(jar, AllowList.NOTHING).isAllowed());
        var later = InstantSource.offset(InstantSource.system(), Duration.ofDays(200));
        var expired = new Vetting(trusting, copies, later).look(jar);
        assertEquals(Kind.EXPIRED, expired.objections().getFirst().kind());
        addUnsignedEntry(jar);
        assertEquals(Kind.NOT_ALLOWED, look(jar, trusting).objections().getFirst().kind());
    }

    private void sign(Path jar, int days) throws Exception {
        var store = root.resolve("store.p12").toString();
        run(
                "keytool",
                "-genkeypair -keystore %s -storepass secret1 -alias a -dname CN=Example -keyalg EC -validity %d"
                        .formatted(store, days));
        run("jarsigner", "-keystore %s -storepass secret1 %s a".formatted(store, jar));
    }

    private static void run(String tool, String arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(arguments.split(" ")));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
    }

    private static void addUnsignedEntry(Path jar) throws Exception {
        try (var zip = FileSystems.newFileSystem(jar)) {
            Files.writeString(zip.getPath("extra.txt"), "slipped in");
        }
    }
}
