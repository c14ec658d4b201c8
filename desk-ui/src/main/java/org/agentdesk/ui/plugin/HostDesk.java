package org.agentdesk.ui.plugin;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.agentdesk.plugin.MediaAccess;
import org.agentdesk.plugin.Theme;
import org.agentdesk.ui.fx.UiThread;

/// What the desk lends to all plug-ins; each gets a [PluginHost] of its own that draws on it.
///
/// @param browser opens an address outside the desk; only ever called with safe ones
/// @param media pictures and files for all plug-ins
public record HostDesk(
        Locale locale,
        ZoneId zone,
        ObservableValue<Theme> theme,
        Consumer<URI> browser,
        MediaAccess media,
        UiThread uiThread) {}
