# What MQTT 5 at the door does for Paho for Python; prints one line for each feature that works.
import queue
import sys
import time

import paho.mqtt.client as mqtt
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties
from paho.mqtt.reasoncodes import ReasonCodes
from paho.mqtt.subscribeoptions import SubscribeOptions

PATIENCE = 10
HOST, PORT = sys.argv[1], int(sys.argv[2])
# Version 2 of Paho wants to be told that the callbacks are version 1's.
VERSION = [mqtt.CallbackAPIVersion.VERSION1] if hasattr(mqtt, "CallbackAPIVersion") else []


def properties(packet, **values):
    result = Properties(packet)
    for name, value in values.items():
        setattr(result, name, value)
    return result


class Client:
    def __init__(self, name="", clean=True, will=None, **connect):
        self.paho = mqtt.Client(*VERSION, client_id=name, protocol=mqtt.MQTTv5)
        self.messages, self.answers = queue.Queue(), queue.Queue()
        self.paho.on_connect = lambda c, u, flags, code, props: self.answers.put((flags, props))
        self.paho.on_subscribe = lambda c, u, mid, codes, props: self.answers.put(codes)
        self.paho.on_publish = lambda c, u, mid: self.answers.put(mid)
        self.paho.on_message = lambda c, u, message: self.messages.put(message)
        if will is not None:
            self.paho.will_set("will", "gone", 1, False, properties(PacketTypes.WILLMESSAGE, **will))
        self.paho.connect(
            HOST, PORT, 60, clean_start=clean, properties=properties(PacketTypes.CONNECT, **connect)
        )
        self.paho.loop_start()
        flags, self.told = self.answers.get(timeout=PATIENCE)
        self.present = flags["session present"] == 1

    def subscribe(self, topic, qos=1, identifier=None, **options):
        props = properties(PacketTypes.SUBSCRIBE)
        if identifier:
            props.SubscriptionIdentifier = identifier
        self.paho.subscribe(topic, options=SubscribeOptions(qos=qos, **options), properties=props)
        assert self.answers.get(timeout=PATIENCE)[0].value == qos

    def publish(self, topic, payload, qos=1, retain=False, **props):
        self.paho.publish(topic, payload, qos, retain, properties(PacketTypes.PUBLISH, **props))
        self.answers.get(timeout=PATIENCE)

    def get(self):
        return self.messages.get(timeout=PATIENCE)

    def next(self):
        message = self.get()
        return message.payload.decode(), message.qos, message.retain

    def gets_nothing_before(self, topic):
        self.publish(topic, "marker")
        return self.get().payload == b"marker"

    def leave(self, reason=None, **props):
        self.paho.disconnect(reason, properties(PacketTypes.DISCONNECT, **props) if props else None)
        self.paho.loop_stop()

    def vanish(self):
        self.paho.loop_stop()
        self.paho._sock.close()


def assigned_identifier():
    return len(Client().told.AssignedClientIdentifier) > 0


def every_qos():
    client = Client("qos")
    client.subscribe("qos/#", 2)
    for qos in 0, 1, 2:
        client.publish("qos/x", str(qos), qos)
        assert client.next() == (str(qos), qos, 0)
    return True


def retained_and_its_options():
    client = Client("retained")
    client.publish("kept", "x", 1, True)
    client.subscribe("kept", 1)
    assert client.next() == ("x", 1, 1)
    client.subscribe("kept", 1, retainHandling=1)
    client.subscribe("kept", 1, retainHandling=2)
    assert client.gets_nothing_before("kept")
    client.subscribe("kept", 1, retainHandling=2, retainAsPublished=True)
    client.publish("kept", "y", 1, True)
    assert client.next() == ("y", 1, 1)
    client.publish("kept", "", 1, True)
    return True


def properties_of_a_publish():
    client = Client("properties")
    client.subscribe("p")
    client.publish(
        "p", "x", UserProperty=[("a", "1"), ("a", "2")], ContentType="text/plain",
        ResponseTopic="r", CorrelationData=b"c", PayloadFormatIndicator=1,
    )
    got = client.get().properties
    return (got.UserProperty, got.ContentType, got.ResponseTopic, got.CorrelationData) == (
        [("a", "1"), ("a", "2")], "text/plain", "r", b"c",
    )


def subscription_identifier_and_no_local():
    client = Client("identifier")
    client.subscribe("si", identifier=7)
    client.publish("si", "x")
    assert client.get().properties.SubscriptionIdentifier == [7]
    client.subscribe("si", noLocal=True)
    client.subscribe("other")
    client.publish("si", "y")
    return client.gets_nothing_before("other")


def wills():
    watcher = Client("watcher")
    watcher.subscribe("will")
    Client("w1", will={"UserProperty": ("a", "b")}).leave(
        ReasonCodes(PacketTypes.DISCONNECT, "Disconnect with will message")
    )
    assert watcher.get().properties.UserProperty == [("a", "b")]
    Client("w2", will={}).leave()
    assert watcher.gets_nothing_before("will")
    Client("w3", will={}).vanish()
    assert watcher.next() == ("gone", 1, 0)
    Client("w4", will={"WillDelayInterval": 1}, SessionExpiryInterval=60).vanish()
    return watcher.next() == ("gone", 1, 0)


def session_expiry():
    client = Client("sleeper", SessionExpiryInterval=60)
    client.subscribe("sleep", 2)
    client.leave()
    publisher = Client("publisher")
    publisher.publish("sleep", "one", 1)
    publisher.publish("sleep", "two", 2)
    client = Client("sleeper", clean=False, SessionExpiryInterval=60)
    assert client.present
    assert [client.next(), client.next()] == [("one", 1, 0), ("two", 2, 0)]
    client.leave(SessionExpiryInterval=0)
    client = Client("sleeper", clean=False, SessionExpiryInterval=1)
    assert not client.present
    client.leave()
    for i in range(10):
        # The broker looks round each second.
        time.sleep(2.2 + i)
        client = Client("sleeper", clean=False, SessionExpiryInterval=1)
        client.leave()
        if not client.present:
            break
    assert not client.present
    Client("brief").leave()
    return not Client("brief", clean=False, SessionExpiryInterval=0).present


def message_expiry():
    client = Client("late", SessionExpiryInterval=60)
    client.subscribe("late")
    client.leave()
    publisher = Client("publisher")
    publisher.publish("late", "short", MessageExpiryInterval=1)
    publisher.publish("late", "long", MessageExpiryInterval=60)
    time.sleep(1.1)
    client = Client("late", clean=False, SessionExpiryInterval=60)
    message = client.get()
    return message.payload == b"long" and 1 <= message.properties.MessageExpiryInterval <= 60


def shared_subscriptions():
    workers = [Client("worker%d" % i) for i in range(3)]
    for worker in workers:
        worker.subscribe("$share/team/work")
    publisher = Client("boss")
    for i in range(60):
        publisher.publish("work", str(i))
    end = time.time() + PATIENCE
    while sum(worker.messages.qsize() for worker in workers) < 60 and time.time() < end:
        time.sleep(0.05)
    counts = [worker.messages.qsize() for worker in workers]
    return sum(counts) == 60 and all(counts)


for feature in (
    assigned_identifier, every_qos, retained_and_its_options, properties_of_a_publish,
    subscription_identifier_and_no_local, wills, session_expiry, message_expiry,
    shared_subscriptions,
):
    try:
        print(feature.__name__, "works" if feature() else "fails")
    except (AssertionError, queue.Empty, AttributeError) as e:
        print(feature.__name__, "fails", repr(e), e.__traceback__.tb_next)
