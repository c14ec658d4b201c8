package org.agentdesk.simulator.directory;

import java.util.List;
import java.util.Optional;

/// Everything that does not change while the simulator runs. Immutable.
public record Directory(
        List<User> users,
        List<Mrd> mrds,
        List<ServiceQueue> queues,
        List<ChannelType> channelTypes,
        List<PullList> pullLists) {
    private static final String CHAT = "6305de07166ba1099d11d8e6";
    private static final String EMAIL = "6305de07166ba1099d11d8f0";
    private static final String CX_VOICE = "62f9e360ea5311eda05b0242";

    /// The contact centre the simulator opens with: ann and ben, their supervisor sue, the queues
    /// sales, support, mail and voice, and two pull-mode lists.
    public static Directory standard() {
        return new Directory(people(), mrdList(), queueList(), channels(), lists());
    }

    private static List<User> people() {
        var sales = new Team("7ea00000-0000-4000-8000-000000000001", "Sales");
        return List.of(
                user(1, "ann", "Ann", "Archer", sales, List.of()),
                user(2, "ben", "Ben", "Baker", sales, List.of()),
                user(3, "sue", "Sue", "Sharp", sales, List.of(sales)));
    }

    private static User user(
            int number, String name, String first, String last, Team team, List<Team> supervised) {
        var id = "a0000000-0000-4000-8000-00000000000" + number;
        var extension = "100" + number;
        return new User(id, name, "secret", first, last, extension, team, supervised);
    }

    private static List<Mrd> mrdList() {
        return List.of(
                new Mrd(CHAT, "6305de07166ba1099d11d8e5", "CHAT", 5, true),
                new Mrd(EMAIL, "6305de07166ba1099d11d8ef", "EMAIL", 3, true),
                new Mrd(CX_VOICE, "62f9e360ea5311eda05b0241", "CX VOICE", 1, false));
    }

    private static List<ServiceQueue> queueList() {
        return List.of(
                new ServiceQueue("6800000000000000000000a1", "sales", CHAT),
                new ServiceQueue("6800000000000000000000a2", "support", CHAT),
                new ServiceQueue("6800000000000000000000a3", "mail", EMAIL),
                new ServiceQueue("6800000000000000000000a4", "voice", CX_VOICE));
    }

    private static List<ChannelType> channels() {
        return List.of(
                new ChannelType("6800000000000000000000c1", "WEB", CHAT, "1212"),
                new ChannelType("6800000000000000000000c2", "WHATSAPP", CHAT, "1213"),
                new ChannelType("6800000000000000000000c3", "FACEBOOK", CHAT, "1214"),
                new ChannelType("6800000000000000000000c4", "INSTAGRAM", CHAT, "1215"),
                new ChannelType("6800000000000000000000c5", "TELEGRAM", CHAT, "1216"),
                new ChannelType("6800000000000000000000c6", "SMS", CHAT, "1217"),
                new ChannelType("6800000000000000000000c7", "EMAIL", EMAIL, "1218"),
                new ChannelType("6800000000000000000000c8", "CX_VOICE", CX_VOICE, "1219"));
    }

    private static List<PullList> lists() {
        return List.of(
                new PullList("6800000000000000000000b1", "Mail backlog", "Letters that can wait"),
                new PullList("6800000000000000000000b2", "Social posts", "Comments and mentions"));
    }

    /// The user with that id or, failing that, that name.
    public Optional<User> user(String idOrName) {
        return users.stream()
                .filter(user -> user.id().equals(idOrName) || user.username().equals(idOrName))
                .findFirst();
    }

    /// The queue with that name or id, whatever its case.
    public Optional<ServiceQueue> queue(String nameOrId) {
        return queues.stream()
                .filter(q -> q.name().equalsIgnoreCase(nameOrId) || q.id().equals(nameOrId))
                .findFirst();
    }

    /// The channel type with that name, whatever its case.
    public Optional<ChannelType> channelType(String name) {
        return channelTypes.stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst();
    }

    /// The channel type with that id, name, or service identifier.
    public Optional<ChannelType> channelBy(String key) {
        return channelTypes.stream()
                .filter(c -> c.id().equals(key) || c.serviceIdentifier().equals(key))
                .findFirst()
                .or(() -> channelType(key));
    }

    /// The pull-mode list with that id or name.
    public Optional<PullList> pullList(String idOrName) {
        return pullLists.stream()
                .filter(l -> l.id().equals(idOrName) || l.name().equalsIgnoreCase(idOrName))
                .findFirst();
    }
}
