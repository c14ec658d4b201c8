package org.agentdesk.simulator;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Opens TLS server sockets with the key of a keystore file.
final class Keystore {
    private Keystore() {}

    static ServerSocket open(SimulatorSettings.Tls tls) throws IOException {
        var password = Files.readString(tls.passwordFile()).lines().findFirst().orElse("");
        try {
            var chars = password.toCharArray();
            var store = KeyStore.getInstance(tls.keystore().toFile(), chars);
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, chars);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context.getServerSocketFactory().createServerSocket();
        } catch (GeneralSecurityException e) {
            throw new IOException("The keystore cannot be used: " + e.getMessage(), e);
        }
    }
}
