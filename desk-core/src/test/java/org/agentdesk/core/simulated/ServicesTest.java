package org.agentdesk.core.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.DeskOptions;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.PastActivity;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a desk looks up at the services beside the Agent Manager.
@Timeout(60)
class ServicesTest {

    private Workplace work;
    private Services services;

    @BeforeEach
    void open() throws Exception {
        work = Workplace.open();
        services = work.desk.services();
    }

    @AfterEach
    void close() {
        work.close();
    }

    private static <T> T got(CompletableFuture<ServiceAnswer<T>> answer) throws Exception {
        return answer.get(20, TimeUnit.SECONDS).got().orElseThrow();
    }

    @Test
    void nothingIsOfferedBeforeAnybodySignedIn() throws Exception {
        try (var alone = AgentDesk.open(DeskSettings.DEFAULT)) {
            var answer = alone.services().wrapUpForm().get(5, TimeUnit.SECONDS);
            assertInstanceOf(ServiceAnswer.NotOffered.class, answer);
        }
    }

    @Test
    void readsTheWrapUpFormAndTheOptions() throws Exception {
        work.signIn();
        var form = got(services.wrapUpForm());
        assertEquals(WrapUpForm.MOST, form.limit());
        assertEquals("Order", form.categories().getFirst().name());
        assertEquals(
                List.of("Delivery", "Return", "Damaged goods"),
                form.categories().getFirst().values());
        assertEquals(DeskOptions.DEFAULT, work.desk.state().around().options());
    }

    @Test
    void findsWhoCouldTakeAConversation() throws Exception {
        var id = work.inConversation();
        work.readyColleague("ben");
        var targets = got(services.assistTargets(id));
        var sales = targets.stream().filter(t -> t.queueName().equals("sales")).findFirst();
        var names = sales.orElseThrow().agents().stream().map(a -> a.name()).toList();
        assertTrue(names.stream().anyMatch(name -> name.equals("ben")), names.toString());
    }

    @Test
    void findsChangesAndLinksCustomers() throws Exception {
        var id = work.inConversation();
        var customer = work.desk.state().conversation(id).orElseThrow().customer();
        var found = got(services.customer(customer.id()));
        assertEquals(customer.id(), found.id());
        var changed =
                got(services.saveCustomer(found.id(), Json.obj("firstName", Json.of("Klara"))));
        assertEquals("Klara", changed.name());
        var page = got(services.findCustomers("firstName", "Klara"));
        assertTrue(page.items().stream().anyMatch(c -> c.id().equals(found.id())));
        got(services.linkCustomer(id, changed));
        assertEquals(3, got(services.labels()).size());
        assertTrue(got(services.customerSchema()).stream().anyMatch(a -> a.pii()));
    }

    @Test
    void readsWhatWasBeforeIntoTheTranscript() throws Exception {
        var id = work.inConversation();
        work.desk.loadHistory(id);
        var state =
                work.await(
                        "the past",
                        s ->
                                s.conversation(id)
                                        .filter(c ->
                                                c.around().past().state()
                                                        == PastActivity.State.COMPLETE)
                                        .isPresent());
        var ids = state.conversation(id).orElseThrow().transcript().stream().map(e -> e.id());
        var all = ids.toList();
        assertEquals(all.size(), all.stream().distinct().count());
    }

    @Test
    void startsAConversationWithACustomer() throws Exception {
        var id = work.inConversation();
        var cara = work.desk.state().conversation(id).orElseThrow().customer();
        var types = work.await("types", s -> !s.around().channelTypes().isEmpty()).around();
        var whatsApp = types.channelTypes().stream().filter(t -> t.name().equals("WHATSAPP"));
        var type = whatsApp.findFirst().orElseThrow().id();
        got(services.startConversation(cara, type, "49170555"));
        var state = work.await("it", s -> s.conversations().size() == 2);
        var begun = state.conversations().getLast().currentSession().orElseThrow();
        assertEquals("WHATSAPP", begun.channelType());
    }

    @Test
    void aServiceThatIsNotThereIsNotOffered() throws Exception {
        work.signIn();
        var answer = services.report("no/such/report", null).get(20, TimeUnit.SECONDS);
        assertInstanceOf(ServiceAnswer.NotOffered.class, answer);
    }
}
