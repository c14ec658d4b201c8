package org.agentdesk.core.model;

import org.agentdesk.core.cim.Attachment;

/// What came of looking at a file of this computer that is to be sent.
public sealed interface FileLook {

    /// It may be sent.
    ///
    /// @param file its address is a `file:` one
    record Fine(Attachment file) implements FileLook {}

    /// It may not.
    ///
    /// @param name what to call it
    record Refused(String name, FileTrouble why) implements FileLook {}
}
