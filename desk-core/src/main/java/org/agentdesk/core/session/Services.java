package org.agentdesk.core.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.AssistTarget;
import org.agentdesk.core.model.CustomerAttribute;
import org.agentdesk.core.model.CustomerLabel;
import org.agentdesk.core.model.Page;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.model.SocialPost;
import org.agentdesk.core.model.WrapUpForm;
import org.jspecify.annotations.Nullable;

/// The platform's REST services beside the Agent Manager, as far as somebody has to be asked. What
/// they answer changes nothing in the desk's state.
///
/// May be called from any thread and returns at once. Every future completes normally, on a thread
/// of the desk's own: hand over before touching anything else. Before anybody signed in, nothing is
/// offered.
public interface Services {

    /// The form for wrap-ups.
    CompletableFuture<ServiceAnswer<WrapUpForm>> wrapUpForm();

    /// The queues and agents that could take a conversation.
    CompletableFuture<ServiceAnswer<List<AssistTarget>>> assistTargets(String conversationId);

    /// A customer's profile.
    CompletableFuture<ServiceAnswer<Customer>> customer(String customerId);

    /// Customers whose attribute contains a text, the first page.
    ///
    /// @param key the attribute's key, e.g. `firstName`
    CompletableFuture<ServiceAnswer<Page<Customer>>> findCustomers(String key, String text);

    /// Changes a customer's profile: members that are not named stay.
    CompletableFuture<ServiceAnswer<Customer>> saveCustomer(String customerId, Json.Obj changes);

    /// The attributes that customers have.
    CompletableFuture<ServiceAnswer<List<CustomerAttribute>>> customerSchema();

    /// The labels there are.
    CompletableFuture<ServiceAnswer<List<CustomerLabel>>> labels();

    /// Says who the customer of a conversation is (link profile).
    CompletableFuture<ServiceAnswer<Json>> linkCustomer(String conversationId, Customer customer);

    /// Gives a customer's past conversations to another profile.
    CompletableFuture<ServiceAnswer<Json>> movePast(Customer from, Customer to);

    /// The data of a conversation (key and value).
    CompletableFuture<ServiceAnswer<Json>> conversationData(String conversationId);

    /// A post that is commented on, with its newest comments.
    CompletableFuture<ServiceAnswer<SocialPost>> post(String postId, String serviceIdentifier);

    /// Starts a conversation with a customer on a channel, in the agent's name; it is then offered
    /// like any other.
    ///
    /// @param channelTypeId the id of the type, as in the channel types the server told
    /// @param identifier the customer's address there
    CompletableFuture<ServiceAnswer<Json>> startConversation(
            Customer customer, String channelTypeId, String identifier);

    /// Asks the report service for something.
    ///
    /// @param path below the service, e.g. `queue-active-chats/detail`
    /// @param body what is posted; null asks with GET
    CompletableFuture<ServiceAnswer<Json>> report(String path, @Nullable Json body);
}
