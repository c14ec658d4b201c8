package org.agentdesk.core.cim;

import java.util.Optional;
import java.util.ServiceLoader;

/// Reads the model from JSON exactly as the desk reads what a server sends: every spelling, any
/// damage, never an exception for what is only unusual. For tests and previews of plug-ins; a
/// message that comes to a renderer has been read already.
///
/// Safe to share between threads.
public interface CimReader {

    /// The reader of this desk.
    static CimReader ofTheDesk() {
        return ServiceLoader.load(CimReader.class, CimReader.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the core brings no reader"));
    }

    /// Reads one JSON value.
    ///
    /// @throws IllegalArgumentException when the text is no JSON; the reason repeats none of it
    Json json(String text);

    /// Writes one JSON value.
    String text(Json value);

    /// The message body in a value. A type without a record is [Body.Unknown].
    Body body(Json value);

    /// The event in a value; empty when it is no object or names nothing.
    Optional<CimEvent> event(Json value);
}
