package org.agentdesk.plugin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.stream.Stream;
import org.agentdesk.plugin.ApiLevel;
import org.agentdesk.plugin.ContextPanel;
import org.agentdesk.plugin.Contribution;
import org.agentdesk.plugin.ConversationAction;
import org.agentdesk.plugin.DeskPlugin;
import org.agentdesk.plugin.EventLineRenderer;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.OutboundComposer;
import org.agentdesk.plugin.SupervisorTool;
import org.junit.jupiter.api.Test;

/// What the desk expects of every [DeskPlugin]. Extend it with your plug-in.
public abstract class DeskPluginContract {

    /// For the tests that extend it.
    protected DeskPluginContract() {}

    /// A fresh plug-in.
    protected abstract DeskPlugin plugin();

    /// The main attributes of the manifest of the plug-in's jar; empty where there is no jar, or
    /// where it comes with the desk and needs none.
    protected Optional<Attributes> manifest() throws IOException {
        return Optional.empty();
    }

    private void withPlugin(Consumer<DeskPlugin> check) throws Exception {
        FxThread.run(() -> {
            var plugin = plugin();
            try {
                check.accept(plugin);
            } finally {
                plugin.close();
            }
        });
    }

    @Test
    void saysWhoItIs() throws Exception {
        withPlugin(plugin -> {
            assertTrue(plugin.id().matches("[A-Za-z0-9._-]{1,100}"), plugin.id());
            assertFalse(plugin.name().isBlank());
            assertTrue(plugin.name().length() <= 100);
            assertFalse(plugin.version().isBlank());
            assertTrue(plugin.version().length() <= 50);
            assertTrue(
                    plugin.apiLevel() >= 1 && plugin.apiLevel() <= ApiLevel.CURRENT,
                    "return ApiLevel.CURRENT");
        });
    }

    @Test
    void hasTheSameInItsManifest() throws Exception {
        var manifest = manifest();
        if (manifest.isPresent()) {
            var main = manifest.get();
            withPlugin(plugin -> {
                assertEquals(plugin.id(), main.getValue("Agent-Desk-Plugin-Id"));
                assertEquals(plugin.version(), main.getValue("Agent-Desk-Plugin-Version"));
                assertEquals("" + plugin.apiLevel(), main.getValue("Agent-Desk-Api-Level"));
            });
        }
    }

    @Test
    void isFoundAsAService() throws Exception {
        withPlugin(plugin ->
                assertTrue(
                        ServiceLoader.load(DeskPlugin.class).stream()
                                .anyMatch(provider -> provider.type() == plugin.getClass()),
                        "module-info.java needs: provides DeskPlugin with " + plugin.getClass()));
    }

    @Test
    void contributesThingsThatCanBeToldApart() throws Exception {
        withPlugin(plugin -> {
            var contributions = plugin.contributions();
            assertFalse(contributions.isEmpty(), "a plug-in that adds nothing");
            var names = new HashSet<String>();
            contributions.stream()
                    .flatMap(DeskPluginContract::name)
                    .forEach(name -> assertTrue(names.add(name), () -> "twice: " + name));
        });
    }

    private static Stream<String> name(Contribution contribution) {
        return switch (contribution) {
            case ContextPanel panel -> Stream.of("panel " + panel.id());
            case ConversationAction action -> Stream.of("action " + action.id());
            case SupervisorTool tool -> Stream.of("tool " + tool.id());
            case OutboundComposer composer -> Stream.of("composer " + composer.bodyType());
            case MessageRenderer _, EventLineRenderer _ -> Stream.empty();
        };
    }

    @Test
    void hasStyleSheetsThatCanBeRead() throws Exception {
        withPlugin(plugin ->
                plugin.stylesheets()
                        .forEach(sheet -> {
                            try (var stream = URI.create(sheet).toURL().openStream()) {
                                assertTrue(stream.read() >= 0, sheet);
                            } catch (IOException e) {
                                throw new AssertionError(sheet, e);
                            }
                        }));
    }

    @Test
    void leavesNoThreadsBehind() throws Exception {
        FxThread.settle();
        var before = Leaks.threads();
        withPlugin(DeskPlugin::contributions);
        assertEquals(List.of(), Leaks.threadsSince(before), "threads that go on after close()");
    }
}
