package org.agentdesk.core.model;

/// How much of what was before a conversation is known (`GET …/activities`).
///
/// @param pages how many pages were read
/// @param lines how many lines at the beginning of the transcript came with them
/// @param inVain how many of the last pages brought nothing new, one after the other
/// @param state where the reading stands
public record PastActivity(int pages, int lines, int inVain, State state) {

    /// Nobody asked for any yet.
    public static final PastActivity NONE = new PastActivity(0, 0, 0, State.MORE);

    /// The same in another state.
    public PastActivity in(State other) {
        return new PastActivity(pages, lines, inVain, other);
    }

    /// Where the reading stands.
    public enum State {
        /// There may be more.
        MORE,
        /// A page is on its way.
        LOADING,
        /// There is no more.
        COMPLETE,
        /// The last page could not be read; it may be asked for again.
        FAILED,
        /// The server has no such service.
        NOT_OFFERED
    }
}
