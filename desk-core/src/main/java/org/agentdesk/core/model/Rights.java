package org.agentdesk.core.model;

/// What an agent may do, by the scopes that the login named (`permittedResources`). Names of older
/// platforms count as their present ones.
///
/// A server that names no resources at all knows no scopes: its agents may do what agents do, and
/// nothing that is a supervisor's.
public final class Rights {

    private static final String CONTROL = "agent-conversation-control";
    private static final String CUSTOMER = "customer";

    private final Me me;
    private final boolean unscoped;
    private final boolean before2024;

    private Rights(Me me) {
        this.me = me;
        unscoped = me.scopes().isEmpty();
        before2024 =
                !me.scopes().containsKey(CONTROL)
                        && (me.scopes().containsKey("leave-chat")
                                || me.may("state-change", "manage")
                                || me.may("state-change", "view"));
    }

    /// The rights of who is signed in.
    public static Rights of(Me me) {
        return new Rights(me);
    }

    /// Ready, not ready, and the domains.
    public boolean changesState() {
        return unscoped
                || me.may("state-change", "manage_state_change")
                || me.may("state-change", "manage")
                || me.may("state-change", "view");
    }

    /// Past activities of a customer.
    public boolean seesHistory() {
        return unscoped
                || me.may(CONTROL, "view_history")
                || me.may(CONTROL, "view_history_active_customer");
    }

    /// Leaving a conversation.
    public boolean leaves() {
        return unscoped
                || me.may(CONTROL, "view_leave_chat")
                || me.scopes().containsKey("leave-chat");
    }

    /// The wrap-up form.
    public boolean wrapsUp() {
        return unscoped || me.may(CONTROL, "view_wrap_up");
    }

    /// Asking others for help, by kind. Old platforms have no scope for it; they are known by names
    /// that no newer one uses, never by what is missing: an administrator who takes all three
    /// scopes away means it.
    public boolean asksFor(Assistance kind) {
        return unscoped
                || before2024
                || switch (kind) {
                    case TRANSFER -> me.may(CONTROL, "view_direct_transfer");
                    case CONFERENCE -> me.may(CONTROL, "view_conference");
                    case CONSULT -> me.may(CONTROL, "view_consult");
                };
    }

    /// Starting conversations with customers.
    public boolean startsConversations() {
        return me.may(CONTROL, "view_initiate_chat");
    }

    /// Pull-mode lists.
    public boolean seesLists() {
        return unscoped || me.may("subscribed-list", "view") || endsRequests();
    }

    /// Ending requests of pull-mode lists.
    public boolean endsRequests() {
        return me.may("subscribed-list", "manage");
    }

    /// A customer's profile beside the conversation.
    public boolean seesCustomer() {
        return unscoped
                || changesCustomer()
                || me.may(CUSTOMER, "view")
                || me.may(CUSTOMER, "view_in_conversation");
    }

    /// Changing a customer's profile, and saying who a customer is.
    public boolean changesCustomer() {
        return me.may(CUSTOMER, "manage") || me.may(CUSTOMER, "manage_in_conversation");
    }

    /// Giving labels to customers.
    public boolean assignsLabels() {
        return me.may("customer-labels", "assign_label") || me.may("customer-labels", "manage");
    }

    /// The supervisor's part of the desk.
    public boolean supervises() {
        return me.may("supervisor", "view_all");
    }

    /// Recordings of calls.
    public boolean seesRecordings() {
        return me.may("recording-link", "view") || me.may("recording-link", "view_all");
    }
}
