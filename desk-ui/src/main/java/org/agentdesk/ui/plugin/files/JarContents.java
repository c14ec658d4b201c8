package org.agentdesk.ui.plugin.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a jar says of itself and who signed it. Loads nothing.
///
/// @param attributes the main attributes of its manifest
/// @param signers the certificates by which every entry is signed; empty when one entry is not
record JarContents(Attributes attributes, List<X509Certificate> signers) {

    private static final Pattern OF_SIGNATURE =
            Pattern.compile(
                    "META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]+)",
                    Pattern.CASE_INSENSITIVE);

    /// Reads a copy that nobody else changes.
    static JarContents of(Path file) throws IOException {
        JarShape.check(file);
        try (var jar = new JarFile(file.toFile(), true)) {
            var manifest = jar.getManifest();
            var attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
            return new JarContents(attributes, signers(jar));
        } catch (SecurityException | IllegalArgumentException e) {
            throw new JarShape.Broken(String.valueOf(e.getMessage()));
        }
    }

    /// An entry tells who signed it once it was read to its end; one that was changed throws.
    private static List<X509Certificate> signers(JarFile jar) throws IOException {
        @Nullable Set<X509Certificate> common = null;
        for (var entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            if (!entry.isDirectory() && !OF_SIGNATURE.matcher(entry.getName()).matches()) {
                var signed = signers(jar, entry);
                if (common == null) {
                    common = signed;
                } else {
                    common.retainAll(signed);
                }
                if (common.isEmpty()) {
                    return List.of();
                }
            }
        }
        return common == null ? List.of() : new ArrayList<>(common);
    }

    private static Set<X509Certificate> signers(JarFile jar, JarEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return certificates(entry.getCodeSigners());
    }

    private static Set<X509Certificate> certificates(CodeSigner @Nullable [] signers) {
        var certificates = new HashSet<X509Certificate>();
        if (signers != null) {
            for (var signer : signers) {
                if (signer.getSignerCertPath().getCertificates().getFirst()
                        instanceof X509Certificate certificate) {
                    certificates.add(certificate);
                }
            }
        }
        return certificates;
    }

    /// The SHA-256 fingerprint of a certificate.
    static String fingerprint(X509Certificate certificate) {
        try {
            return Sha256.hex(Sha256.digest().digest(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
