"""What the sender counts: what arrived, by its kind, and every try that did not."""

from bot.metrics import Metrics
from bot.views.message import Message, Priority
from sandbox import Person
from tests.sender.rig import Rig, at_work


async def test_every_try_is_counted_by_the_kind_of_message(rig: Rig, sam: Person) -> None:
    metrics = Metrics()
    rig.sandbox.faults.add("sendMessage", status=500, times=2)
    await rig.put((sam, Message("At once")))
    await rig.put((sam, Message("Your week", priority=Priority.BULK)))
    async with at_work(sender := rig.sender(metrics=metrics)):
        await rig.machine.until(sender.settle())
    counted = {
        sample.labels["kind"]: sample.value
        for metric in metrics.registry.collect()
        for sample in metric.samples
        if sample.name == "surefoot_messages_sent_total"
    }
    assert counted == {"reply": 1, "bulk": 1}
    failed = metrics.registry.get_sample_value("surefoot_messages_failed_total", {"kind": "reply"})
    assert failed == 2
    assert metrics.registry.get_sample_value("surefoot_send_seconds_count") == 2
