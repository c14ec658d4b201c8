package org.agentdesk.ui.composer;

import javafx.beans.binding.Bindings;
import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.agentdesk.ui.composer.ChannelsViewModel.Channel;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The channel that is written through, where there is a choice.
final class ChannelMenu extends MenuButton {

    private final Texts texts = Texts.of(ComposerController.class);
    private final FontIcon icon = new FontIcon(Feather.GLOBE);
    private final ChannelsViewModel model;
    private final Runnable afterwards;

    /// @param afterwards brings the agent back to the field
    ChannelMenu(ChannelsViewModel model, Runnable afterwards) {
        this.model = model;
        this.afterwards = afterwards;
        setId("composer-channel");
        getStyleClass().add("composer-channel");
        setMnemonicParsing(false);
        setPopupSide(Side.TOP);
        setGraphic(icon);
        setTooltip(new Tooltip(texts.get("channel.tooltip")));
        visibleProperty().bind(Bindings.size(model.channels()).greaterThan(1));
        managedProperty().bind(visibleProperty());
        model.chosenProperty().subscribe(this::showChosen);
        setOnShowing(_ -> fill());
    }

    private void showChosen(@Nullable Channel chosen) {
        if (chosen != null) {
            setText(chosen.name());
            setAccessibleText(texts.get("channel.accessible", chosen.name()));
            icon.setIconCode(Channels.icon(chosen.type()));
            fill();
        }
    }

    /// Also while it is closed: a menu without items does not open.
    private void fill() {
        var group = new ToggleGroup();
        getItems().setAll(model.channels().stream().map(it -> item(it, group)).toList());
    }

    private RadioMenuItem item(Channel choice, ToggleGroup group) {
        var item = new RadioMenuItem(choice.name(), new FontIcon(Channels.icon(choice.type())));
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(choice.equals(model.chosenProperty().get()));
        item.setOnAction(_ -> {
            model.choose(choice);
            afterwards.run();
        });
        return item;
    }
}
