package org.agentdesk.core.transport;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.model.Trouble.Kind;
import org.jspecify.annotations.Nullable;

/// What an exception of the network means for the agent. Decided by type, never by message.
final class Troubles {

    private Troubles() {}

    /// @param host shown where it helps
    static Trouble of(Throwable failure, String host) {
        Kind kind = Kind.SERVER_DOWN;
        Set<Throwable> seen = new HashSet<>();
        for (@Nullable Throwable t = failure; t != null && seen.add(t); t = t.getCause()) {
            kind = sharper(kind, t);
        }
        return new Trouble(kind, host);
    }

    /// The causes are walked from the outside in: the innermost that says something counts, but a
    /// certificate stays a certificate.
    private static Kind sharper(Kind soFar, Throwable t) {
        if (soFar == Kind.CERTIFICATE_NOT_TRUSTED) {
            return soFar;
        }
        return switch (t) {
            case CertificateException _, CertPathBuilderException _ -> Kind.CERTIFICATE_NOT_TRUSTED;
            case SSLException _ -> Kind.TLS_FAILED;
            case UnknownHostException _, UnresolvedAddressException _ -> Kind.UNKNOWN_HOST;
            case HttpTimeoutException _, SocketTimeoutException _ -> Kind.NO_ANSWER;
            case NoRouteToHostException _ -> Kind.SERVER_DOWN;
            case ConnectException _ -> soFar == Kind.UNKNOWN_HOST ? soFar : Kind.SERVER_DOWN;
            default -> soFar;
        };
    }
}
