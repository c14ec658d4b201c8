package org.agentdesk.core.transport;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Looks at a server's certificate, also at one that is not to be trusted. The connection is closed
/// after the handshake; nothing is ever sent on it.
public final class Certificates {

    private Certificates() {}

    /// What is to be said against a certificate.
    public enum Verdict {
        FINE,
        /// Its time is over.
        EXPIRED,
        /// Its time has not come, or this computer's clock is wrong.
        NOT_YET_VALID,
        /// Nobody this computer trusts vouches for it.
        NOT_TRUSTED,
        /// It is for another host.
        WRONG_HOST
    }

    /// A certificate and what is to be said against it.
    ///
    /// @param subject whom it names
    /// @param expires when its time is over
    public record Seen(String subject, Instant expires, Verdict verdict) {}

    /// Makes a TLS handshake on an open connection, which it closes.
    ///
    /// @param now the moment to judge by
    public static Seen look(Socket connection, String host, int port, Instant now)
            throws IOException, GeneralSecurityException {
        var judge = new Judge(usual(), now);
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {judge}, null);
        var factory = context.getSocketFactory();
        try (var tls = (SSLSocket) factory.createSocket(connection, host, port, true)) {
            var parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            tls.startHandshake();
        } catch (SSLException e) {
            if (judge.seen == null) { // it failed for something else
                throw e;
            }
        }
        var seen = judge.seen;
        if (seen == null) {
            throw new CertificateException("the server showed none");
        }
        return seen;
    }

    private static X509ExtendedTrustManager usual() throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        for (var manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager usual) {
                return usual;
            }
        }
        throw new CertificateException("this Java trusts nobody");
    }

    /// Lets pass what the usual judge lets pass, and keeps what was to be said against the rest.
    private static final class Judge extends X509ExtendedTrustManager {

        private final X509ExtendedTrustManager usual;
        private final Instant now;
        private @Nullable Seen seen;

        private Judge(X509ExtendedTrustManager usual, Instant now) {
            this.usual = usual;
            this.now = now;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            var own = chain[0];
            seen =
                    new Seen(
                            own.getSubjectX500Principal().getName(),
                            own.getNotAfter().toInstant(),
                            verdict(chain, type, socket));
            usual.checkServerTrusted(chain, type, socket);
        }

        private Verdict verdict(X509Certificate[] chain, String type, Socket socket) {
            try {
                for (var certificate : chain) {
                    certificate.checkValidity(Date.from(now));
                }
                usual.checkServerTrusted(chain, type);
            } catch (CertificateExpiredException e) {
                return Verdict.EXPIRED;
            } catch (CertificateNotYetValidException e) {
                return Verdict.NOT_YET_VALID;
            } catch (CertificateException e) {
                return Verdict.NOT_TRUSTED;
            }
            try {
                usual.checkServerTrusted(chain, type, socket);
                return Verdict.FINE;
            } catch (CertificateException e) {
                return Verdict.WRONG_HOST;
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            usual.checkServerTrusted(chain, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            usual.checkServerTrusted(chain, type, engine);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            usual.checkClientTrusted(chain, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            usual.checkClientTrusted(chain, type, socket);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            usual.checkClientTrusted(chain, type, engine);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return usual.getAcceptedIssuers();
        }
    }
}
