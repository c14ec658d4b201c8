package org.agentdesk.ui.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Me;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.Samples;
import org.agentdesk.ui.composer.FormsViewModel;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.notify.Sounds;
import org.agentdesk.ui.plugin.JarMaker;
import org.agentdesk.ui.plugin.files.AllowList;
import org.agentdesk.ui.plugin.files.PrivateFolder;
import org.agentdesk.ui.plugin.files.Vetting;
import org.agentdesk.ui.settings.Managed;
import org.agentdesk.ui.settings.PluginPlaces;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Typeface;
import org.agentdesk.ui.tour.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Draws the places of plug-ins to `target/gallery`, for people to look at. Not a test: it runs
/// only when asked, `-Dtest=PluginGallery -Dsurefire.failIfNoSpecifiedTests=false`.
class PluginGallery {

    private static final Path OUT = Path.of("target", "gallery");
    @TempDir private Path root;

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(120_000, task);
    }

    private static JarMaker coupons() {
        return new JarMaker("com.example.coupon")
                .attribute("Agent-Desk-Plugin-Name", "Coupons")
                .with(
                        """
                        static OutboundComposer composer() { return new OutboundComposer() {
                            public String bodyType() { return "COUPON"; }
                            public String label(Host h) { return "Coupon"; }
                            public Optional<String> icon() { return Optional.of("M3 6h18v4a2 2 0 0 0 0 4v4H3v-4a2 2 0 0 0 0-4z"); }
                            public boolean isOffered(ConversationView c, MessageView m) { return true; }
                            public OpenComposer open(RenderContext c, MessageView m, Json d) {
                                var code = new TextField("SUMMER10");
                                var box = new VBox(6, new Label("Code"), code, new Label("Discount"), new TextField("10 %"));
                                return new OpenComposer() {
                                    public Node node() { return box; }
                                    public ObservableValue<Boolean> complete() { return new SimpleBooleanProperty(true); }
                                    public Json draft() { return Json.of(code.getText()); }
                                    public Optional<Outbound> outbound() { return Optional.empty(); }
                                    public void focus() { code.requestFocus(); }
                                    public void dispose() {}
                                };
                            } }; }
                        static ContextPanel panel(String id, String title, String text) { return new ContextPanel() {
                            public String id() { return id; }
                            public String title(Host h) { return title; }
                            public OpenPanel open(RenderContext c) {
                                var label = new Label(text);
                                label.setWrapText(true);
                                return new OpenPanel() {
                                    public Node node() { return label; }
                                    public void update(ConversationView v) {}
                                    public void dispose() {}
                                };
                            } }; }
                        static ConversationAction action(String id, ConversationAction.Place place, String label) { return new ConversationAction() {
                            public String id() { return id; }
                            public Place place() { return place; }
                            public String label(Host h) { return label; }
                            public Availability availability(ConversationView c, MessageView m) {
                                return id.equals("no") ? new Availability.Disabled("there is no order") : new Availability.Enabled(); }
                            public void run(RenderContext c, MessageView m) {}
                            }; }
                        static SupervisorTool tool(String id, String title) { return new SupervisorTool() {
                            public String id() { return id; }
                            public String title(Host h) { return title; }
                            public OpenTool open(Host h, SupervisorPort p) {
                                var label = new Label("12 customers wait");
                                return new OpenTool() {
                                    public Node node() { return label; }
                                    public void dispose() {}
                                };
                            } }; }
                        """)
                .contributing(
                        """
                        composer(), panel("history", "Coupons of this customer", "SPRING5 – used on 2 April\\nSUMMER10 – open"),
                        panel("more", "Orders", "Order 40117: on its way since Tuesday, expected tomorrow before noon."),
                        action("block", ConversationAction.Place.CONVERSATION, "Block coupons"),
                        action("no", ConversationAction.Place.MESSAGE, "Refund the order"),
                        action("m", ConversationAction.Place.MESSAGE, "Find in the shop"),
                        tool("w", "Wallboard"), tool("q", "Queues")\
                        """);
    }

    private static DeskState state() {
        var busy = Samples.busy();
        var open = busy.conversations().getFirst();
        var suggestion =
                List.of(
                        new EventData.Suggestion(
                                new Body.Plain("It left our warehouse on Tuesday."), 0.9),
                        new EventData.Suggestion(
                                new Body.Plain(
                                        "May I have the postcode of the delivery address, please,"
                                                + " so that I can look at where the parcel is?"),
                                0.7));
        var id = open.lastSaid().orElseThrow().id();
        var with = open.withAround(open.around().withSuggestions(Map.of(id, suggestion)));
        var all = new java.util.ArrayList<>(busy.conversations());
        all.set(0, with);
        return busy.withConversations(all)
                .withMe(
                        new Me(
                                "a1",
                                "sue",
                                "Sue",
                                "Berger",
                                "Service",
                                List.of(),
                                Map.of("supervisor", Set.of("view_all")),
                                Json.Obj.EMPTY));
    }

    @Test
    void drawsThePlacesOfPlugins() throws Exception {
        Files.createDirectories(OUT);
        FxToolkit.registerPrimaryStage();
        var copies = PrivateFolder.make();
        var all = new Vetting(AllowList.EVERYTHING, copies, InstantSource.system());
        var none = new Vetting(AllowList.NOTHING, copies, InstantSource.system());
        var sick = new JarMaker("com.example.unlisted").contributing("");
        var vendors =
                new VendorPlugins(
                        List.of(
                                all.look(coupons().in(root.resolve("coupon.jar"))),
                                none.look(sick.in(root.resolve("unlisted.jar")))),
                        new PluginPlaces(Optional.of(Path.of("/opt/agent-desk/plugins")), true),
                        Optional.of(copies));
        for (boolean dark : new boolean[] {false, true}) {
            play(vendors, dark);
        }
        copies.close();
    }

    private Stage stage;
    private Injector injector;

    private void play(VendorPlugins vendors, boolean dark) throws Exception {
        fx(() -> open(vendors, dark));
        save("plugin-panels", dark);
        fx(() -> {
            var forms = injector.getInstance(FormsViewModel.class);
            forms.open(forms.offers().getFirst(), null);
            return true;
        });
        save("plugin-form", dark);
        fx(() -> {
            injector.getInstance(FormsViewModel.class).cancel();
            var bubble = stage.getScene().lookup(".bubble");
            bubble.fireEvent(
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 420, 260, false, null));
            return true;
        });
        save("plugin-message-menu", dark);
        fx(() -> {
            javafx.stage.Window.getWindows().stream()
                    .filter(it -> it instanceof javafx.stage.PopupWindow)
                    .toList()
                    .forEach(it -> it.hide());
            ((Button) stage.getScene().lookup("#context-collapse")).fire();
            ((ButtonBase) stage.getScene().lookup("#settings-button")).fire();
            ((ButtonBase) stage.getScene().lookup("#settings-section-plugins")).fire();
            return true;
        });
        save("plugin-settings", dark);
        fx(() -> {
            ((ButtonBase) stage.getScene().lookup("#settings-close")).fire();
            ((ButtonBase) stage.getScene().lookup("#supervisor-button")).fire();
            return true;
        });
        save("plugin-tools", dark);
        fx(() -> {
            stage.close();
            return true;
        });
    }

    private Stage open(VendorPlugins vendors, boolean dark) {
        Typeface.load();
        var states = new DeskStates(Samples.SIGNED_OUT);
        var ticks = new Ticks(() -> Samples.NOW, _ -> Subscription.EMPTY);
        injector =
                Guice.createInjector(
                        new DeskModule(
                                new FakeDesk(),
                                states,
                                ticks,
                                Remembered.untilTheEnd(),
                                _ -> {},
                                vendors,
                                Managed.nothing(),
                                Sounds.NONE));
        stage = new Stage();
        injector.getInstance(DeskWindow.class).open(stage);
        injector.getInstance(Theme.class)
                .choiceProperty()
                .set(dark ? Theme.Choice.DARK : Theme.Choice.LIGHT);
        stage.setWidth(1360);
        stage.setHeight(860);
        states.show(state());
        injector.getInstance(Selection.class).open("c1");
        return stage;
    }

    private void save(String name, boolean dark) throws Exception {
        Thread.sleep(1500);
        fx(() -> Picture.of(stage).save(OUT.resolve(name + (dark ? "-dark" : "") + ".png")));
    }
}
