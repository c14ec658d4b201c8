package org.agentdesk.messages.media;

import java.net.URI;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.agentdesk.messages.text.TextNodes;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sound or film that is played in its place. What turns out not to be playable here becomes a
/// file.
final class PlayerCard implements RenderedMedia.Card {

    private static final Duration STEP = Duration.ofSeconds(5);

    private final StackPane frame = new StackPane();
    private final VBox card = new VBox();
    private final StackPane screen = new StackPane();
    private final VBox trouble = new VBox();
    private final Button play;
    private final Slider place = new Slider(0, 1, 0);
    private final Label time = new Label();
    private final Button speed;
    private final Media media;
    private final Host host;
    private final Words words;
    private final Playback playback;
    private final TransferBar transfers;
    private RenderedMedia.Card instead = this;

    PlayerCard(Media media, Host host, Players players) {
        this.media = media;
        this.host = host;
        this.words = Words.in(host.locale());
        var address = Objects.requireNonNull(media.address());
        playback = new Playback(address, host, players);
        transfers = new TransferBar(host);
        play = Actions.icon(Feather.PLAY, words.get("player.play"), playback::toggle);
        play.getStyleClass().add("message-player-play");
        speed = Actions.words("", playback::nextSpeed);
        speed.getStyleClass().add("message-player-speed");
        fill(address);
        follow();
    }

    private void fill(URI address) {
        place.setAccessibleText(words.get("player.place"));
        place.getStyleClass().add("message-player-place");
        place.addEventFilter(KeyEvent.KEY_PRESSED, this::skip);
        place.setOnMousePressed(_ -> playback.seek(place.getValue()));
        place.setOnMouseDragged(_ -> playback.seek(place.getValue()));
        HBox.setHgrow(place, Priority.ALWAYS);
        time.getStyleClass().add("message-file-detail");
        time.setMinWidth(Region.USE_PREF_SIZE);
        var save =
                Actions.icon(Feather.DOWNLOAD, words.get("file.save", name()), () -> save(address));
        save.setVisible(!media.isLocal());
        save.setManaged(!media.isLocal());
        var controls = new HBox(play, place, time, speed, save);
        controls.getStyleClass().add("message-player-controls");
        screen.setManaged(false);
        card.getStyleClass().add("message-player");
        card.getChildren().addAll(screen, new FileName(name()), controls, trouble, transfers);
        frame.getChildren().add(card);
    }

    private void save(URI address) {
        if (!transfers.isRunning()) {
            transfers.run(host.media().save(address, name()));
        }
    }

    private void skip(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            playback.skip(event.getCode() == KeyCode.RIGHT ? STEP : STEP.negated());
            event.consume();
        }
    }

    private void follow() {
        playback.state().subscribe(this::show);
        playback.position().subscribe(_ -> showPlace());
        playback.length().subscribe(_ -> showPlace());
        playback.speed().subscribe(this::showSpeed);
    }

    private void show(Playback.State state) {
        boolean playing = state instanceof Playback.State.Playing;
        boolean fetching = state instanceof Playback.State.Fetching;
        var does = words.get(playing ? "player.pause" : "player.play");
        play.setGraphic(new FontIcon(icon(playing, fetching)));
        play.setAccessibleText(does + ", " + name());
        play.setTooltip(new Tooltip(fetching ? words.get("picture.loading") : does));
        place.setDisable(!(playing || state instanceof Playback.State.Paused));
        trouble.getChildren().clear();
        showScreen();
        switch (state) {
            case Playback.State.Failed(var sentence) ->
                    trouble.getChildren()
                            .setAll(
                                    TextNodes.plain(sentence, "message-note"),
                                    Actions.words(words.get("media.retry"), playback::toggle));
            case Playback.State.Unplayable _ -> showAsFile();
            default -> {}
        }
    }

    private static Feather icon(boolean playing, boolean fetching) {
        if (fetching) {
            return Feather.LOADER;
        }
        return playing ? Feather.PAUSE : Feather.PLAY;
    }

    private void showScreen() {
        var player = playback.player();
        var picture = player == null ? null : player.picture();
        screen.setManaged(picture != null);
        if (picture != null && !screen.getChildren().contains(picture)) {
            screen.getChildren().setAll(picture);
        }
    }

    private void showAsFile() {
        if (instead == this) {
            instead = new FileCard(media, host);
            var note = TextNodes.plain(words.get("player.unplayable"), "message-note");
            var box = new VBox(instead.node(), note);
            box.getStyleClass().add("message-media");
            frame.getChildren().setAll(box);
        }
    }

    private void showPlace() {
        var length = playback.length().get();
        var position = playback.position().get();
        place.setValue(
                length.isZero()
                        ? 0
                        : (double) position.toMillis() / Math.max(1, length.toMillis()));
        time.setText(
                length.isZero()
                        ? words.size(media.bytes())
                        : clock(position) + " / " + clock(length));
    }

    private static String clock(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    private void showSpeed(double factor) {
        var shown = NumberFormat.getInstance(host.locale()).format(factor);
        speed.setText(words.get("player.speed", shown));
        speed.setAccessibleText(words.get("player.speed.now", shown));
    }

    private String name() {
        return media.name().isBlank()
                ? words.get(media.kind() == Media.Kind.FILM ? "type.VIDEO" : "type.AUDIO")
                : media.name();
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public void dispose() {
        playback.close();
        transfers.dispose();
        if (instead != this) {
            instead.dispose();
        }
    }
}
