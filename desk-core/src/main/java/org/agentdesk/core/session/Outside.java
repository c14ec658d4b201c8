package org.agentdesk.core.session;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.machine.Effect;
import org.agentdesk.core.machine.Input;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.machine.Input.LoginAnswered.Outcome;
import org.agentdesk.core.model.FileLook;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.transport.AgentManagerRest;
import org.agentdesk.core.transport.AgentManagerRest.Login;
import org.agentdesk.core.transport.AgentManagerRest.Upload;
import org.agentdesk.core.transport.AgentManagerSocket;
import org.agentdesk.core.transport.LocalFile;
import org.agentdesk.core.transport.ServerAddress;
import org.agentdesk.core.wire.CommandEncoder;
import org.agentdesk.core.wire.ServerEventDecoder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs effects against the world outside and posts what came of them. Called on the desk loop.
final class Outside implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outside.class);
    private static final Json OK = Json.obj("status", Json.of("ok"));

    private final AgentManagerRest rest;
    private final AgentManagerSocket socket;
    private final Storage storage;
    private final Keeper keeper;
    private final Clock clock;
    private final Consumer<Input> inputs;
    private final DeskServices services;

    /// The files on their way to the server, by the messages that wait for them.
    private final Map<String, Future<?>> uploads = new ConcurrentHashMap<>();

    private volatile @Nullable ServerAddress server;
    private volatile @Nullable Me me;
    private @Nullable Future<?> login;

    Outside(
            AgentManagerRest rest,
            AgentManagerSocket socket,
            Storage storage,
            Clock clock,
            Supplier<String> ids,
            Consumer<Input> inputs) {
        this.storage = storage;
        this.keeper = new Keeper(storage.store(), inputs);
        this.rest = rest;
        this.socket = socket;
        this.clock = clock;
        this.inputs = inputs;
        this.services = new DeskServices(rest, this::login, clock, ids);
    }

    private DeskServices.@Nullable Login login() {
        var address = server;
        var who = me;
        return address == null || who == null ? null : new DeskServices.Login(address, who);
    }

    @Nullable Path place() {
        return storage.folder();
    }

    Services services() {
        return services;
    }

    /// Begins to hear how the store fares.
    void listen() {
        keeper.listen();
    }

    void run(Effect effect) {
        switch (effect) {
            case Effect.LogIn logIn -> logIn(logIn);
            case Effect.AbandonLogIn _ -> abandonLogIn();
            case Effect.Connect(var me) -> connect(me);
            case Effect.Disconnect _ -> socket.close();
            case Effect.LoadServices _ -> loadServices();
            case Effect.LoadLists _ -> loadLists();
            case Effect.LoadHistory(var id, var customer, var page) ->
                    services.activities(customer, page)
                            .thenAccept(answer ->
                                    inputs.accept(
                                            new Input.HistoryLoaded(id, customer, page, answer)));
            case Effect.Emit(var command) -> {
                var frame = CommandEncoder.encode(command);
                socket.emit(frame.event(), frame.payload());
            }
            case Effect.Acknowledge(var token) -> socket.acknowledge(token, OK);
            case Effect.InspectFile inspect ->
                    Thread.ofVirtual().name("desk-file").start(() -> inputs.accept(look(inspect)));
            case Effect.StoreFile(var conversation, var message, var file) ->
                    store(conversation, message, file);
            case Effect.CancelUpload(var message) -> cancelUpload(message);
            case Effect.FindChat(var id, var teams) -> findChat(id, teams);
            case Effect.Restore(var me) -> keeper.restore(server, me);
            case Effect.Keep(var message) -> keeper.keep(message);
            case Effect.Forget(var message) -> keeper.forget(message);
            case Effect.KeepDraft(var id, var draft) -> keeper.keepDraft(id, draft);
            case Effect.KeepWrapUp(var id, var draft) -> keeper.keepWrapUp(id, draft);
            case Effect.SetAside(var leftover) -> keeper.setAside(leftover);
            case Effect.ForgetLeftover(var id) -> keeper.forgetLeftover(id);
            case Effect.ForgetDrafts(var id) -> keeper.forgetDrafts(id);
            case Effect.AfterStoring(var command) -> keeper.afterStoring(command);
            case Effect.Log(var line) -> LOG.debug("a line of the machine: {}", line);
        }
    }

    private void logIn(Effect.LogIn logIn) {
        var address = ServerAddress.parse(logIn.server()).orElse(null);
        server = address;
        if (address == null) {
            answer(new Outcome.Refused(new Trouble(Trouble.Kind.BAD_ADDRESS, null)));
            return;
        }
        var answer = rest.logIn(address, logIn.user(), logIn.password());
        login = answer;
        answer.thenAccept(result -> answer(outcome(result)));
    }

    private static Outcome outcome(Login result) {
        return switch (result) {
            case Login.Accepted(var me) -> new Outcome.Accepted(me);
            case Login.Refused(var trouble) -> new Outcome.Refused(trouble);
        };
    }

    private void answer(Outcome outcome) {
        inputs.accept(new Input.LoginAnswered(outcome));
    }

    private void abandonLogIn() {
        if (login != null) {
            login.cancel(true);
            login = null;
        }
    }

    /// A login over REST alone makes no session: that begins with the Socket.IO connection.
    CompletableFuture<Optional<Trouble>> checkPassword(@Nullable Me asked, Secret password) {
        var address = server;
        if (asked == null || address == null) {
            var nobody = new Trouble(Trouble.Kind.NO_ANSWER, null);
            return CompletableFuture.completedFuture(Optional.of(nobody));
        }
        return rest.logIn(address, asked.username(), password)
                .thenApply(answer ->
                        switch (answer) {
                            case Login.Accepted(var who) when who.id().equals(asked.id()) ->
                                    Optional.<Trouble>empty();
                            case Login.Accepted _ ->
                                    Optional.of(new Trouble(Trouble.Kind.NOT_ALLOWED, null));
                            case Login.Refused(var trouble) -> Optional.of(trouble);
                        });
    }

    private void connect(Me who) {
        me = who;
        var address = server;
        if (address != null) {
            socket.open(address, who, new Ears());
        }
    }

    private void loadServices() {
        var address = server;
        if (address != null) {
            rest.reasons(address).thenAccept(r -> inputs.accept(new Input.ReasonsLoaded(r)));
            loadLists();
            services.options()
                    .thenAccept(answer ->
                            answer.got().ifPresent(o -> inputs.accept(new Input.OptionsLoaded(o))));
        }
    }

    private void loadLists() {
        services.pullLists().thenAccept(l -> inputs.accept(new Input.ListsLoaded(l)));
    }

    private static Input look(Effect.InspectFile inspect) {
        var id = inspect.conversationId();
        return switch (LocalFile.at(inspect.path())) {
            case FileLook.Fine(var file) ->
                    new Input.FileInspected(
                            id,
                            inspect.messageId(),
                            inspect.caption(),
                            file,
                            inspect.channelSessionId());
            case FileLook.Refused(var name, var why) -> new Input.FileRefused(id, name, why);
        };
    }

    /// Looks at a file off the desk loop: it may lie on a slow drive.
    static CompletableFuture<FileLook> look(String path) {
        var look = new CompletableFuture<FileLook>();
        Thread.ofVirtual().name("desk-file").start(() -> look.complete(LocalFile.picked(path)));
        return look;
    }

    private void store(String conversation, String message, Attachment file) {
        var address = server;
        if (address != null) {
            var upload =
                    rest.upload(
                            address,
                            file,
                            conversation,
                            percent ->
                                    inputs.accept(
                                            new Input.FileProgress(
                                                    conversation, message, percent)));
            uploads.put(message, upload);
            upload.thenAccept(result -> {
                uploads.remove(message, upload);
                inputs.accept(stored(conversation, message, result));
            });
        }
    }

    private void cancelUpload(String message) {
        var upload = uploads.remove(message);
        if (upload != null) {
            upload.cancel(true);
        }
    }

    private static Input stored(String conversation, String message, Upload result) {
        return switch (result) {
            case Upload.Stored(var url) -> new Input.FileStored(conversation, message, url);
            case Upload.Failed(var why) -> new Input.FileNotStored(conversation, message, why);
        };
    }

    private void findChat(String id, List<String> teams) {
        var address = server;
        if (address != null) {
            rest.activeChat(address, teams, id)
                    .thenAccept(s -> inputs.accept(new Input.ChatFound(id, s.orElse(null))));
        }
    }

    @Override
    public void close() {
        abandonLogIn();
        socket.close();
        socket.flush();
        rest.close();
        storage.close();
    }

    /// Turns what the connection does into inputs, on the connection's thread.
    private final class Ears implements AgentManagerSocket.Listener {

        private final ServerEventDecoder decoder = new ServerEventDecoder();

        @Override
        public void connected() {
            inputs.accept(new LinkInput.Connected());
        }

        @Override
        public void refused(String message, Json data) {
            inputs.accept(new LinkInput.Refused(message, data));
        }

        @Override
        public void lost(Trouble trouble) {
            inputs.accept(new LinkInput.Lost(trouble));
        }

        @Override
        public void closedByServer() {
            inputs.accept(new LinkInput.ClosedByServer());
        }

        @Override
        public void arrived(String event, List<Json> args, @Nullable Long ack) {
            var read = decoder.decode(event, args, clock.instant());
            inputs.accept(new Input.Arrived(read, ack));
        }
    }
}
