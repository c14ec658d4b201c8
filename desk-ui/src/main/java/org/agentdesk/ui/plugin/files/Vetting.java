package org.agentdesk.ui.plugin.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.agentdesk.plugin.ApiLevel;
import org.agentdesk.ui.plugin.files.Objection.Kind;

/// Looks at one plug-in from files: copies, hashes and reads it, and writes down all that speaks
/// against it. Safe from any thread; takes as long as reading the files does.
public final class Vetting {

    static final int MOST_JARS = 64;

    private static final long MOST_BYTES = 128L * 1024 * 1024;
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");

    private final AllowList allowed;
    private final PrivateFolder copies;
    private final InstantSource clock;

    public Vetting(AllowList allowed, PrivateFolder copies, InstantSource clock) {
        this.allowed = allowed;
        this.copies = copies;
        this.clock = clock;
    }

    /// Looks at a folder of jars, or at a single jar. Never throws for what it finds.
    public Vetted look(Path place) {
        var origin = String.valueOf(place.getFileName());
        try {
            return Files.isSymbolicLink(place)
                    ? Vetted.refused(origin, new Objection(Kind.LINK, origin))
                    : new Look(origin, copies.next()).at(jars(place));
        } catch (IOException e) {
            return Vetted.refused(origin, new Objection(Kind.UNREADABLE, origin));
        }
    }

    private static List<Path> jars(Path place) throws IOException {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return List.of(place);
        }
        try (var files = Files.list(place)) {
            return files.filter(Vetting::isJar).sorted().limit(MOST_JARS + 1).toList();
        }
    }

    static boolean isJar(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".jar") && !name.startsWith(".");
    }

    /// One plug-in being looked at.
    private final class Look {

        private final String origin;
        private final Path copy;
        private final List<Objection> objections = new ArrayList<>();
        private final List<VettedJar> jars = new ArrayList<>();
        private final List<String> mains = new ArrayList<>();
        private Optional<PluginManifest> manifest = Optional.empty();
        private long size;

        private Look(String origin, Path copy) {
            this.origin = origin;
            this.copy = copy;
        }

        private Vetted at(List<Path> files) throws IOException {
            if (files.size() > MOST_JARS) {
                object(Kind.LIMIT, MOST_JARS + " jars");
            }
            for (var file : files.subList(0, Math.min(MOST_JARS, files.size()))) {
                add(file);
            }
            if (mains.isEmpty() && objections.stream().noneMatch(o -> isOfFile(o.kind()))) {
                object(Kind.NO_MANIFEST, "");
            }
            if (mains.size() > 1) {
                object(Kind.TWO_MANIFESTS, String.join(", ", mains));
            }
            manifest.flatMap(it -> it.objection(ApiLevel.CURRENT)).ifPresent(objections::add);
            var main = mains.isEmpty() ? "" : mains.getFirst();
            if (objections.isEmpty()) {
                ModuleCheck.of(copy, main).ifPresent(objections::add);
            }
            return new Vetted(origin, manifest, jars, objections, copy, main);
        }

        private static boolean isOfFile(Kind kind) {
            return switch (kind) {
                case LINK, NAME, LIMIT, UNREADABLE, BROKEN -> true;
                default -> false;
            };
        }

        private void object(Kind kind, String about) {
            objections.add(new Objection(kind, about));
        }

        private void add(Path file) {
            var name = file.getFileName().toString();
            if (Files.isSymbolicLink(file)) {
                object(Kind.LINK, name);
            } else if (!NAMES.matcher(name).matches()) {
                object(Kind.NAME, name.replaceAll("[^\\x20-\\x7e]", "?"));
            } else {
                read(file, name);
            }
        }

        private void read(Path file, String name) {
            try {
                var copied = JarCopy.of(file, copy);
                size += Files.size(copied.file());
                if (size > MOST_BYTES) {
                    object(Kind.LIMIT, "128 MB");
                    return;
                }
                inspect(name, copied);
            } catch (JarCopy.TooLarge e) {
                object(Kind.LIMIT, name);
            } catch (IOException e) {
                object(Kind.UNREADABLE, name);
            }
        }

        private void inspect(String name, JarCopy copied) throws JarCopy.TooLarge {
            try {
                var contents = JarContents.of(copied.file());
                var signers = contents.signers();
                jars.add(
                        new VettedJar(
                                name,
                                copied.sha256(),
                                signers.stream().map(JarContents::fingerprint).toList()));
                if (PluginManifest.isIn(contents.attributes())) {
                    mains.add(name);
                    var read = PluginManifest.of(contents.attributes());
                    manifest = read.manifest();
                    objections.addAll(read.objections());
                }
                whyNotAllowed(copied.sha256(), signers)
                        .ifPresent(kind -> object(kind, name + hash(kind, copied)));
            } catch (JarCopy.TooLarge e) {
                throw e;
            } catch (IOException e) {
                jars.add(new VettedJar(name, copied.sha256(), List.of()));
                object(Kind.BROKEN, name);
            }
        }

        private static String hash(Kind kind, JarCopy copied) {
            return kind == Kind.NOT_ALLOWED ? " (sha256 " + copied.sha256() + ")" : "";
        }
    }

    private Optional<Kind> whyNotAllowed(String sha256, List<X509Certificate> signers) {
        if (allowed.allowsJar(sha256)) {
            return Optional.empty();
        }
        var trusted =
                signers.stream()
                        .filter(it -> allowed.trusts(JarContents.fingerprint(it)))
                        .collect(Collectors.toSet());
        if (trusted.isEmpty()) {
            return Optional.of(Kind.NOT_ALLOWED);
        }
        return trusted.stream().anyMatch(this::isValid)
                ? Optional.empty()
                : Optional.of(Kind.EXPIRED);
    }

    private boolean isValid(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
            return true;
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            return false;
        }
    }
}
