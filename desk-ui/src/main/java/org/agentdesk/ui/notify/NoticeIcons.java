package org.agentdesk.ui.notify;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sign for how much a notice matters: a shape of its own for each, not only a colour.
final class NoticeIcons {

    private NoticeIcons() {}

    static FontIcon of(NoticeLine.Weight weight) {
        return switch (weight) {
            case NOTE -> icon(Feather.INFO, "accent-icon");
            case WARNING -> icon(Feather.ALERT_TRIANGLE, "warning-icon");
            case PROBLEM -> icon(Feather.ALERT_OCTAGON, "danger-icon");
        };
    }

    private static FontIcon icon(Feather feather, String style) {
        var icon = new FontIcon(feather);
        icon.getStyleClass().add(style);
        return icon;
    }
}
