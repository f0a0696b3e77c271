#!/bin/sh -e
# The network namespace of the image hub: 10.253.0.1 is the machine, .2 the registry, .3 its token service.
ip netns add hub
ip link add hub0 type veth peer name hub1 netns hub
ip addr add 10.253.0.1/29 dev hub0
ip link set hub0 up
for last in 2 3; do ip -n hub addr add "10.253.0.$last/29" dev hub1; done
ip -n hub link set lo up
ip -n hub link set hub1 up
