package org.agentdesk.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.SplittableRandom;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.centre.CentreSettings;
import org.agentdesk.simulator.centre.Ids;
import org.agentdesk.simulator.centre.Loop;
import org.agentdesk.simulator.control.ControlApi;
import org.agentdesk.simulator.customer.Personas;
import org.agentdesk.simulator.customer.ScriptedCustomers;
import org.agentdesk.simulator.customer.SharedFiles;
import org.agentdesk.simulator.directory.Directory;
import org.agentdesk.simulator.engineio.EngineServer;
import org.agentdesk.simulator.engineio.EngineSettings;
import org.agentdesk.simulator.http.HttpListener;
import org.agentdesk.simulator.rest.FileEngine;
import org.agentdesk.simulator.rest.Login;
import org.agentdesk.simulator.rest.Router;
import org.agentdesk.simulator.rest.ServiceFaults;
import org.agentdesk.simulator.rest.Services;
import org.agentdesk.simulator.socketio.SocketServer;

/// A running Agent Manager. All threads it starts are daemons; several can run side by side.
public final class Simulator implements AutoCloseable {
    private static final int MAX_QUEUED = 5_000;

    private final SimulatorSettings settings;
    private final Loop loop;
    private final EngineServer engine;
    private final HttpListener listener;

    private Simulator(
            SimulatorSettings settings, Loop loop, EngineServer engine, HttpListener listener) {
        this.settings = settings;
        this.loop = loop;
        this.engine = engine;
        this.listener = listener;
    }

    /// Starts a simulator and returns once it can be connected to.
    ///
    /// @throws IOException when the port cannot be bound or the keystore not be read
    public static Simulator start(SimulatorSettings settings) throws IOException {
        var socket = settings.tls().isPresent() ? Keystore.open(settings.tls().get()) : plain();
        var loop = new Loop();
        var centre = centre(settings, loop);
        var engine = new EngineServer(engine(settings), new SocketServer(new AgentDoor(centre)));
        var files = new FileEngine();
        var faults = new ServiceFaults();
        var router = router(settings, centre, engine, files, faults);
        var host = InetAddress.getByName(settings.host());
        try {
            var route = faults.before(router);
            var listener = HttpListener.start(socket, host, settings.port(), route);
            var simulator = new Simulator(settings, loop, engine, listener);
            simulator.populate(centre, files);
            return simulator;
        } catch (IOException e) {
            socket.close();
            engine.close();
            loop.close();
            throw e;
        }
    }

    private static ServerSocket plain() throws IOException {
        return new ServerSocket();
    }

    private static Centre centre(SimulatorSettings settings, Loop loop) {
        var timers = settings.timers();
        var changeable =
                new CentreSettings(
                        timers.rona(), timers.requestTtl(), timers.wrapUp(), timers.agentAway());
        var ids = new Ids(new SplittableRandom());
        return new Centre(loop, Directory.standard(), changeable, ids, System::currentTimeMillis);
    }

    private static EngineSettings engine(SimulatorSettings settings) {
        var wire = settings.wire();
        return new EngineSettings(
                wire.pingInterval(), wire.pingTimeout(), wire.maxPayload(), MAX_QUEUED);
    }

    private static Router router(
            SimulatorSettings settings,
            Centre centre,
            EngineServer engine,
            FileEngine files,
            ServiceFaults faults) {
        var login = new Login(centre.directory());
        var control = new ControlApi(centre, login, faults, Personas.standard(), scheme(settings));
        var router = new Router();
        router.on("ANY", "**/socket.io", (request, _) -> engine.answer(request))
                .on("ANY", "/control/.+", (request, _) -> control.answer(request));
        Services.addTo(router, centre, login, files);
        return router;
    }

    private void populate(Centre centre, FileEngine files) {
        SharedFiles.storeIn(files);
        if (settings.script().on()) {
            var script =
                    new ScriptedCustomers(centre, origin().toString(), settings.script().pace());
            loop.post(script::begin);
        }
    }

    private static String scheme(SimulatorSettings settings) {
        return settings.tls().isPresent() ? "https" : "http";
    }

    private URI origin() {
        var host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create(scheme(settings) + "://" + host + ":" + listener.port());
    }

    /// The address a desk is given, for example `http://127.0.0.1:8090/agent-manager`.
    public URI baseUri() {
        return origin().resolve("/agent-manager");
    }

    /// The address of the control API, for example `http://127.0.0.1:8090/control`.
    public URI controlUri() {
        return origin().resolve("/control");
    }

    /// Cuts every connection and ends every thread of the simulator.
    @Override
    public void close() {
        loop.close();
        listener.close();
        engine.close();
    }
}
