/// The messages every desk can show: text, pictures, files, the quiet lines between them, and a
/// readable form for whatever else comes. Built on the public interface like any vendor's plug-in.
@SuppressWarnings("module") // the desk's own modules are named before they are on the path
module org.agentdesk.messages {
    requires static org.jspecify;
    requires java.net.http;
    requires javafx.controls;
    requires org.agentdesk.emoji;
    requires org.agentdesk.plugin;
    requires org.commonmark;
    requires org.jsoup;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;

    provides org.agentdesk.plugin.DeskPlugin with
            org.agentdesk.messages.MessagesPlugin;
}
