package org.agentdesk.simulator;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.centre.CentreSettings;
import org.agentdesk.simulator.centre.CimName;
import org.agentdesk.simulator.centre.Concerns;
import org.agentdesk.simulator.centre.Ids;
import org.agentdesk.simulator.centre.Loop;
import org.agentdesk.simulator.centre.ServerEvent;
import org.agentdesk.simulator.command.ClientEvent;
import org.agentdesk.simulator.control.ControlApi;
import org.agentdesk.simulator.customer.Personas;
import org.agentdesk.simulator.customer.Samples;
import org.agentdesk.simulator.directory.Directory;
import org.agentdesk.simulator.rest.FileEngine;
import org.agentdesk.simulator.rest.Login;
import org.agentdesk.simulator.rest.Router;
import org.agentdesk.simulator.rest.ServiceFaults;
import org.agentdesk.simulator.rest.Services;

/// What the simulator serves, read from what is registered: each map goes from a name to the class
/// that serves it, in the order of registration. Maps are unmodifiable; callable from any thread.
public final class Coverage {
    private Coverage() {}

    /// The events a desk may send, aliases included.
    public static Map<String, String> clientEvents() {
        var map = new LinkedHashMap<String, String>();
        for (var event : ClientEvent.values()) {
            var owner = Concerns.of(event).getSimpleName();
            map.put(event.wire(), owner);
            event.aliases().forEach(alias -> map.put(alias, owner));
        }
        return Collections.unmodifiableMap(map);
    }

    /// The events the server emits.
    public static Map<String, String> serverEvents() {
        var map = new LinkedHashMap<String, String>();
        for (var event : ServerEvent.values()) {
            map.put(event.wire(), event.emitter().getSimpleName());
        }
        return Collections.unmodifiableMap(map);
    }

    /// The CimEvents that are made or treated in a way of their own; an agent may publish any other
    /// name as well, which is passed on.
    public static Map<String, String> cimEvents() {
        var map = new LinkedHashMap<String, String>();
        for (var name : CimName.values()) {
            map.put(name.name(), name.server().getSimpleName());
        }
        return Collections.unmodifiableMap(map);
    }

    /// The body types of messages that customers and the bot can be made to send by name; a body of
    /// any other type can be given in full.
    public static Map<String, String> bodyTypes() {
        var map = new LinkedHashMap<String, String>();
        Samples.standard().types().forEach(type -> map.put(type, Samples.class.getSimpleName()));
        return Collections.unmodifiableMap(map);
    }

    /// The REST endpoints as `METHOD /path`, with `*` for one segment and `**` for any beginning.
    public static Map<String, String> restEndpoints() {
        try (var loop = new Loop()) {
            var router = new Router();
            var centre = restingCentre(loop);
            Services.addTo(router, centre, new Login(centre.directory()), new FileEngine());
            return named(router.routes().stream());
        }
    }

    /// The endpoints of the control API, in the same form.
    public static Map<String, String> controlEndpoints() {
        try (var loop = new Loop()) {
            var centre = restingCentre(loop);
            var login = new Login(centre.directory());
            var control =
                    new ControlApi(centre, login, new ServiceFaults(), Personas.standard(), "http");
            return named(control.routes().stream());
        }
    }

    private static Map<String, String> named(Stream<Router.Route> routes) {
        var map = new LinkedHashMap<String, String>();
        routes.forEach(r -> map.put(r.method() + " " + r.path(), r.owner().getSimpleName()));
        return Collections.unmodifiableMap(map);
    }

    private static Centre restingCentre(Loop loop) {
        var none = Duration.ZERO;
        var settings = new CentreSettings(none, none, none, none);
        var ids = new Ids(new SplittableRandom());
        return new Centre(loop, Directory.standard(), settings, ids, System::currentTimeMillis);
    }
}
