package org.agentdesk.ui.composer;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.agentdesk.emoji.Emoji;
import org.agentdesk.ui.composer.CannedViewModel.Insertion;
import org.agentdesk.ui.fx.Keys;
import org.agentdesk.ui.fx.Outlines;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.TabLeaves;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.plugin.ComposerOffer;
import org.agentdesk.ui.spelling.SpellingField;
import org.agentdesk.ui.spelling.SpellingViewModel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The field in which the agent writes.
public final class ComposerController {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private static final KeyCombination PASTE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private static final int LONGEST_CHIP = 60;

    private final Texts texts = Texts.of(ComposerController.class);
    private final ComposerViewModel model;
    private final FormsViewModel forms;
    private final SuggestionsViewModel suggestions;
    private final AttachmentsViewModel attachments;
    private final ChannelsViewModel channels;
    private final CannedViewModel canned;
    private final EmojisViewModel emojis;
    private final PreviewViewModel preview;
    private final SpellingViewModel spelling;
    private final FileDialog dialog;
    private final Views views;
    private final FilesBox filesBox;
    private final CannedList cannedList;
    private final EmojiPicker emojiPicker;

    @FXML private Region root;
    @FXML private Pane chips;
    @FXML private Pane formSlot;
    @FXML private MenuButton more;
    @FXML private Region box;
    @FXML private Pane textSlot;
    @FXML private GrowingTextArea text;
    @FXML private Pane cannedSlot;
    @FXML private Pane previewSlot;
    @FXML private ToggleButton previewToggle;
    @FXML private Pane emojiSlot;
    @FXML private Button emoji;
    @FXML private MenuItem keepCanned;
    @FXML private Pane above;
    @FXML private Pane channelSlot;
    @FXML private Button attach;
    @FXML private Button send;
    @FXML private Label reason;
    @FXML private Label hint;
    @FXML private Label counter;
    @FXML private Node whisperBar;
    @FXML private Label whisperText;
    @FXML private ToggleButton whisper;
    @FXML private Button whisperInstead;
    @FXML private Node reasonBox;
    @FXML private Node hintBox;
    @FXML private Node keys;
    @FXML private Node foot;

    private final BooleanProperty tooLong = new SimpleBooleanProperty(this, "tooLong");

    public ComposerController(
            ComposerViewModel model,
            FormsViewModel forms,
            SuggestionsViewModel suggestions,
            AttachmentsViewModel attachments,
            ChannelsViewModel channels,
            CannedViewModel canned,
            EmojisViewModel emojis,
            PreviewViewModel preview,
            SpellingViewModel spelling,
            FileDialog dialog,
            Views views) {
        this.model = model;
        this.forms = forms;
        this.suggestions = suggestions;
        this.attachments = attachments;
        this.filesBox = new FilesBox(attachments, this::focus);
        this.channels = channels;
        this.canned = canned;
        this.cannedList = new CannedList(canned, this::insert);
        this.emojis = emojis;
        this.emojiPicker = new EmojiPicker(emojis, this::insert);
        this.preview = preview;
        this.spelling = spelling;
        this.dialog = dialog;
        this.views = views;
    }

    @FXML
    private void initialize() {
        text.textProperty().bindBidirectional(model.textProperty());
        model.showingsProperty().subscribe((_, _) -> text.end());
        text.disableProperty().bind(model.writableProperty().not());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        TabLeaves.by(text);
        textSlot.getChildren().add(new SpellingField(text, spelling, this::paste).marks());
        model.writableProperty().subscribe(this::park);
        text.focusedProperty().subscribe(on -> box.pseudoClassStateChanged(ACTIVE, on));
        send.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !model.sendableProperty().get(), model.sendableProperty()));
        reason.textProperty().bind(model.reasonProperty());
        showOnlyWith(reasonBox, reason);
        new WhisperLook(box, whisperBar, whisperText, whisper, text, send).follow(model);
        var whispering = model.whisperingProperty();
        Shown.when(
                whisperInstead,
                Bindings.createBooleanBinding(() -> whispering.get().offered(), whispering));
        var writing = reason.textProperty().isEmpty().and(forms.formProperty().isNull());
        Shown.when(box, writing);
        Shown.when(foot, writing);
        showAbove();
        showCanned(writing);
        showEmojis(writing);
        showPreview();
        showForms();
        showSuggestions(writing);
        hint.textProperty().bind(model.hintProperty());
        showOnlyWith(hintBox, hint);
        Shown.when(keys, hint.textProperty().isEmpty());
        counter.textProperty().bind(model.counterProperty());
        tooLong.bind(model.longProperty());
        tooLong.subscribe(on -> counter.pseudoClassStateChanged(LONG, on));
        root.visibleProperty().bind(model.presentProperty());
        root.managedProperty().bind(model.presentProperty());
    }

    /// Who was in the middle of a word goes on typing for a moment: the keys must not reach a
    /// button.
    private void park(boolean writable) {
        if (!writable && text.isFocused()) {
            root.requestFocus();
        }
    }

    private static void showOnlyWith(Node node, Label label) {
        Shown.when(node, label.textProperty().isNotEmpty());
    }

    private void showAbove() {
        var changed =
                new NoteLine(
                        channels.changedProperty(),
                        Feather.INFO,
                        "composer-note",
                        this::forgetChange);
        above.getChildren()
                .setAll(new ReferenceCard(model, this::forgetReference), filesBox, changed);
        model.callsProperty().subscribe((_, _) -> focus());
        Shown.when(attach, attachments.offeredProperty());
        channelSlot.getChildren().setAll(new ChannelMenu(channels, this::focus));
        var choice = channelSlot.getChildren().getFirst().visibleProperty();
        var whispering = model.whisperingProperty();
        Shown.when(
                channelSlot,
                Bindings.createBooleanBinding(
                        () -> choice.get() && !whispering.get().on(), choice, whispering));
    }

    private void paste() {
        if (!filesBox.paste(Clipboard.getSystemClipboard())) {
            text.paste();
        }
    }

    private void forgetReference() {
        model.forgetReference();
        focus();
    }

    private void forgetChange() {
        channels.forgetChange();
        focus();
    }

    /// Switches between whispering and writing to the customer, where the agent has the choice.
    @FXML
    public void toggleWhisper() {
        model.toggleWhisper();
        whisper.setSelected(model.whisperingProperty().get().on());
    }

    private void showCanned(ObservableBooleanValue writing) {
        cannedSlot.getChildren().setAll(cannedList);
        Shown.when(cannedSlot, canned.offeredProperty().and(writing));
        text.caretPositionProperty().subscribe(_ -> lookForCanned());
        text.textProperty().subscribe(_ -> lookForCanned());
        keepCanned.disableProperty().bind(text.textProperty().isEmpty());
    }

    private void lookForCanned() {
        canned.typed(text.getText(), text.getCaretPosition());
    }

    private void insert(Insertion insertion) {
        text.replaceText(insertion.from(), insertion.to(), insertion.text());
        text.requestFocus();
    }

    @FXML
    private void openCanned() {
        var before = text.getText();
        boolean lineIsEmpty = before.isEmpty() || before.endsWith("\n");
        text.appendText(lineIsEmpty ? "/" : "\n/");
        focus();
    }

    @FXML
    private void keepCanned() {
        var selected = text.getSelectedText();
        canned.keep(selected.isBlank() ? text.getText() : selected);
        text.requestFocus();
    }

    private void showEmojis(ObservableBooleanValue writing) {
        Shown.when(emoji, emojis.offeredProperty());
        emojiSlot.getChildren().setAll(emojiPicker);
        Shown.when(emojiSlot, emojis.shownProperty().and(writing));
        emojis.shownProperty()
                .subscribe((before, _) -> {
                    if (before) {
                        text.requestFocus();
                    } else {
                        emojiPicker.focus();
                    }
                });
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (Keys.EMOJIS.match(key)) {
                        emojis.toggle();
                        key.consume();
                    }
                });
    }

    @FXML
    private void toggleEmojis() {
        emojis.toggle();
    }

    private void insert(Emoji chosen) {
        emojis.hide();
        emojis.used(chosen);
        text.replaceSelection(chosen.text());
    }

    private void showPreview() {
        Shown.when(previewToggle, preview.offeredProperty());
        previewToggle.selectedProperty().bindBidirectional(preview.shownProperty());
        previewSlot.getChildren().add(new Preview(preview, text.textProperty()));
        Shown.when(previewSlot, preview.shownProperty().and(text.textProperty().isNotEmpty()));
    }

    private boolean mark(KeyEvent key) {
        var mark = Keys.BOLD.match(key) ? Marks.BOLD : Keys.ITALIC.match(key) ? Marks.ITALIC : "";
        if (mark.isEmpty() || !preview.offeredProperty().get()) {
            return false;
        }
        var selected = text.getSelection();
        var marks = Marks.around(text.getText(), selected.getStart(), selected.getEnd(), mark);
        text.replaceText(0, text.getLength(), marks.text());
        text.selectRange(marks.from(), marks.to());
        return true;
    }

    @FXML
    private void attach() {
        var scene = root.getScene();
        var id = attachments.openId(); // another may be open when the dialog closes
        var files = dialog.choose(scene == null ? null : scene.getWindow());
        if (id != null) {
            attachments.add(id, files);
        }
        focus();
    }

    /// From now on files that are dropped on a part of the window go with what is being written.
    public void takeDropsOn(Node area) {
        filesBox.takeDropsOn(area);
    }

    private void showForms() {
        formSlot.getChildren().setAll(views.root(FormController.class));
        forms.formProperty()
                .subscribe((before, now) -> {
                    if (before != null && now == null) {
                        text.requestFocus();
                    }
                });
        Shown.when(more, Bindings.isNotEmpty(forms.offers()));
        Rows.follow(forms.offers(), more.getItems(), this::item);
    }

    private MenuItem item(ComposerOffer offer) {
        var item = new MenuItem(offer.label(), Outlines.drawn(offer.icon()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> forms.open(offer, null));
        return item;
    }

    private void showSuggestions(ObservableBooleanValue writing) {
        Shown.when(chips, Bindings.isNotEmpty(suggestions.texts()).and(writing));
        Rows.follow(suggestions.texts(), chips.getChildren(), this::chip);
    }

    private Button chip(String suggestion) {
        var line = suggestion.replaceAll("\\s+", " ");
        var chip =
                new Button(
                        line.length() <= LONGEST_CHIP
                                ? line
                                : line.substring(0, LONGEST_CHIP) + "…",
                        new FontIcon(Feather.ZAP));
        chip.setMnemonicParsing(false);
        chip.getStyleClass().add("suggestion");
        chip.setAccessibleText(texts.get("suggestion.accessible", suggestion));
        chip.setTooltip(new Tooltip(suggestion));
        chip.setOnAction(_ -> {
            suggestions.use(suggestion);
            focus();
        });
        return chip;
    }

    /// Puts the cursor into the field.
    public void focus() {
        text.requestFocus();
        text.end();
    }

    private void key(KeyEvent key) {
        if (!text.isComposing() && cannedList.key(key)) {
            key.consume();
            return;
        }
        if (key.getCode() == KeyCode.ESCAPE && model.extrasProperty().get().about() != null) {
            model.forgetReference();
            key.consume();
            return;
        }
        if (mark(key) || PASTE.match(key) && filesBox.paste(Clipboard.getSystemClipboard())) {
            key.consume();
            return;
        }
        if (key.getCode() != KeyCode.ENTER || text.isComposing()) {
            return;
        }
        if (key.isShiftDown()) {
            text.replaceSelection("\n");
        } else if (!key.isAltDown()) {
            model.send();
        }
        key.consume();
    }

    @FXML
    private void send() {
        model.send();
        text.requestFocus();
    }
}
