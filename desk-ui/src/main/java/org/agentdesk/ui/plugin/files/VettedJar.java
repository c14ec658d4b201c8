package org.agentdesk.ui.plugin.files;

import java.util.List;

/// One jar of a plug-in, as an administrator would name it.
///
/// @param name the file's name
/// @param sha256 the hash of what would be loaded
/// @param signers the SHA-256 fingerprints of the certificates that signed all of it
public record VettedJar(String name, String sha256, List<String> signers) {

    public VettedJar {
        signers = List.copyOf(signers);
    }

    /// The line that allows it.
    public String allowLine() {
        return "sha256 " + sha256 + "  " + name;
    }
}
