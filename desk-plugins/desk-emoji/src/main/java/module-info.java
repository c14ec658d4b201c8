/// Emoji as pictures, the same on every computer: which are in a text, what they look like, and
/// what they are called. For message types and for the desk itself alike.
module org.agentdesk.emoji {
    requires static transitive org.jspecify;
    requires transitive javafx.graphics;

    exports org.agentdesk.emoji;
}
