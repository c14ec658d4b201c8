package org.agentdesk.simulator.rest;

import org.agentdesk.simulator.centre.Centre;

/// Everything a desk can ask for over REST, on one router.
public final class Services {
    private Services() {}

    /// Adds all services to a router.
    public static void addTo(Router router, Centre centre, Login login, FileEngine files) {
        login.addTo(router);
        AdminPages.addTo(router, centre);
        new RoutingPages(centre).addTo(router);
        new ConversationPages(centre).addTo(router);
        new ChannelPages(centre).addTo(router);
        new CustomerPages(centre).addTo(router);
        new SchemaPages(centre.loop()).addTo(router);
        new LabelPages(centre.loop()).addTo(router);
        new PreferencePages(centre.loop()).addTo(router);
        files.addTo(router);
        new ReportPages(centre).addTo(router);
        new AnnouncementPages(centre).addTo(router);
        SecureLinks.addTo(router);
    }
}
