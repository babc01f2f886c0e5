using Router.Actors.Deliveries.Calls;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Deliveries;

public sealed class OutcomesTests
{
    [Fact]
    public void What_the_sink_said_of_each_stays()
    {
        DeliveryOutcome[] answered = [DeliveryOutcome.Delivered, DeliveryOutcome.Rejected("400")];
        Outcomes.Of(answered, 2, Language.English).ShouldBeSameAs(answered);
    }

    [Fact]
    public void Reasons_are_masked_and_nothing_to_do_stays_so()
    {
        DeliveryOutcome[] answered = [DeliveryOutcome.Delivered, DeliveryOutcome.NothingToDo("key 7"), DeliveryOutcome.Retry("key 7"), DeliveryOutcome.Rejected("key 7")];
        Outcomes.Masked(answered, text => text.Replace("7", "***", StringComparison.Ordinal))
            .ShouldBe([DeliveryOutcome.Delivered, DeliveryOutcome.NothingToDo("key ***"), DeliveryOutcome.Retry("key ***"), DeliveryOutcome.Rejected("key ***")]);
    }

    [Fact]
    public void A_wrong_number_is_tried_again_for_all()
    {
        IReadOnlyList<DeliveryOutcome> outcomes = Outcomes.Of([DeliveryOutcome.Delivered], 2, Language.Russian);
        outcomes.ShouldBe([DeliveryOutcome.Retry("ошибка приёмника: итогов 1, доставок 2"), outcomes[0]]);
        Outcomes.Of(answered: null, 1, Language.English).Single().Reason.ShouldBe("a defect of the sink: 0 outcomes for 1 deliveries");
    }

    [Fact]
    public void An_outcome_that_is_none_is_tried_again()
    {
        IReadOnlyList<DeliveryOutcome> outcomes = Outcomes.Of([DeliveryOutcome.Delivered, default], 2, Language.English);
        outcomes.ShouldBe([DeliveryOutcome.Delivered, DeliveryOutcome.Retry("a defect of the sink: no outcome")]);
    }

    [Fact]
    public void An_exception_is_one_line()
    {
        Outcomes.FirstLine(new IOException(" gone \r\nat line 3")).ShouldBe("gone");
        Outcomes.FirstLine(new IOException(" ")).ShouldBe("IOException");
        Outcomes.Of(new IOException("gone"), 2).ShouldAllBe(item => item == DeliveryOutcome.Retry("gone"));
    }
}
