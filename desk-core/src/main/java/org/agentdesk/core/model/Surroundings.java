package org.agentdesk.core.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the server offers beside the agent's own conversations.
///
/// @param lists the pull-mode lists the agent is subscribed to
/// @param requests the requests of those lists, in the order they came
/// @param announcements what supervisors tell the teams, newest last
/// @param channelTypes the kinds of channel there are
/// @param offered the pull-mode lists there are to subscribe to
/// @param departures the conversations that ended last, oldest first, the last few only
/// @param options what administrators allow
/// @param joining the requests that the agent asked for and has not got yet
/// @param pulling how the desk stands with the lists otherwise
public record Surroundings(
        List<PullList> lists,
        List<ListRequest> requests,
        List<Announcement> announcements,
        List<ChannelType> channelTypes,
        List<PullList> offered,
        List<DeskState.Departure> departures,
        DeskOptions options,
        List<Joining> joining,
        Pulling pulling,
        List<DeskState.Failure> failures) {

    /// Nothing.
    public static final Surroundings NONE =
            new Surroundings(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    DeskOptions.DEFAULT,
                    List.of(),
                    Pulling.UNKNOWN,
                    List.of());

    public Surroundings {
        lists = List.copyOf(lists);
        requests = List.copyOf(requests);
        announcements = List.copyOf(announcements);
        channelTypes = List.copyOf(channelTypes);
        offered = List.copyOf(offered);
        departures = List.copyOf(departures);
        joining = List.copyOf(joining);
        failures = List.copyOf(failures);
    }

    /// The request with an id.
    public Optional<ListRequest> request(String id) {
        return requests.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    public Surroundings withFailures(List<DeskState.Failure> failures) {
        return changed(s -> s.failures = failures);
    }

    public Surroundings withLists(List<PullList> lists) {
        return changed(s -> s.lists = lists);
    }

    public Surroundings withRequests(List<ListRequest> requests) {
        return changed(s -> s.requests = requests);
    }

    public Surroundings withAnnouncements(List<Announcement> announcements) {
        return changed(s -> s.announcements = announcements);
    }

    public Surroundings withChannelTypes(List<ChannelType> channelTypes) {
        return changed(s -> s.channelTypes = channelTypes);
    }

    public Surroundings withOffered(List<PullList> offered) {
        return changed(s -> s.offered = offered);
    }

    public Surroundings withDepartures(List<DeskState.Departure> departures) {
        return changed(s -> s.departures = departures);
    }

    public Surroundings withJoining(List<Joining> joining) {
        return changed(s -> s.joining = joining);
    }

    public Surroundings withPulling(Pulling pulling) {
        return changed(s -> s.pulling = pulling);
    }

    public Surroundings withOptions(DeskOptions options) {
        return changed(s -> s.options = options);
    }

    private Surroundings changed(Consumer<Fields> change) {
        var fields = new Fields(this);
        change.accept(fields);
        return fields.surroundings();
    }

    /// The components on the way from one version to the next.
    private static final class Fields {
        private List<PullList> lists;
        private List<ListRequest> requests;
        private List<Announcement> announcements;
        private List<ChannelType> channelTypes;
        private List<PullList> offered;
        private List<DeskState.Departure> departures;
        private DeskOptions options;
        private List<Joining> joining;
        private Pulling pulling;
        private List<DeskState.Failure> failures;

        private Fields(Surroundings s) {
            lists = s.lists;
            requests = s.requests;
            announcements = s.announcements;
            channelTypes = s.channelTypes;
            offered = s.offered;
            departures = s.departures;
            options = s.options;
            joining = s.joining;
            pulling = s.pulling;
            failures = s.failures;
        }

        private Surroundings surroundings() {
            return new Surroundings(
                    lists,
                    requests,
                    announcements,
                    channelTypes,
                    offered,
                    departures,
                    options,
                    joining,
                    pulling,
                    failures);
        }
    }
}
