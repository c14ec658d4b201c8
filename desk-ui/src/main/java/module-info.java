/// The window of the Agent Desk.
///
/// Only `app` is for others: `Main` starts the program. Feature packages are open to the FXML
/// loader and to the container at the composition root, and to nobody else.
module org.agentdesk.ui {
    requires static org.jspecify;
    requires org.agentdesk.core;
    requires org.agentdesk.emoji;
    requires org.agentdesk.plugin;
    requires atlantafx.base;
    requires java.net.http;
    requires com.google.guice;
    requires java.desktop;
    requires javafx.controls;
    requires javafx.fxml;
    requires jdk.jfr;
    requires org.apache.lucene.analysis.common;
    requires org.controlsfx.controls;
    requires org.fxmisc.flowless;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires org.slf4j;

    uses java.util.spi.ToolProvider;
    uses org.agentdesk.plugin.DeskPlugin;

    exports org.agentdesk.ui.app to
            com.google.guice,
            javafx.graphics;

    opens org.agentdesk.ui.ask to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.assist to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.toolbar to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.wrapup to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.composer to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.customer to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.conversation to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.inbox to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.leftover to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.lists to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.notify to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.palette to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.presence to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.context to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.settings to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.spelling to
            com.google.guice;
    opens org.agentdesk.ui.supervisor to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.shell to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.diagnostics to
            com.google.guice;
    opens org.agentdesk.ui.session to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.signin to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.app to
            com.google.guice;
    opens org.agentdesk.ui.fx to
            com.google.guice,
            javafx.fxml;
    opens org.agentdesk.ui.port to
            com.google.guice;
    opens org.agentdesk.ui.theme to
            com.google.guice;
}
