// Made by `npm run schema` from settings.schema.json: what checks the shape of settings, compiled ahead of time.
import schema from "./settings.schema.json" with { type: "json" };
const { definitions } = schema;
export const EnvironmentSettings = validate51;
const schema12 = definitions["EnvironmentSettings"];
const schema13 = definitions["ResourceGroup"];
const schema25 = definitions["Security"];
const schema29 = definitions["NodeProvisioning"];
const schema30 = definitions["Identity"];
const schema31 = definitions["Entra"];
const schema35 = definitions["Upgrades"];
const schema49 = definitions["Expected"];
const schema64 = definitions["LabSettings"];
const schema72 = definitions["Usage"];
const func2 = Object.prototype.hasOwnProperty;
const schema14 = definitions["Network"];
const schema15 = definitions["OverlayNetwork"];
const schema20 = definitions["OutboundType"];
const schema16 = definitions["VirtualNetwork"];
const schema17 = definitions["ManagedVirtualNetwork"];
const schema18 = definitions["NewVirtualNetwork"];
const schema19 = definitions["ExistingVirtualNetwork"];

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "managed"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/definitions/ManagedVirtualNetwork/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema17.required,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "kind")){
const err2 = {instancePath,schemaPath:"#/definitions/ManagedVirtualNetwork/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/ManagedVirtualNetwork/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.kind.type,parentSchema:schema17.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("managed" !== data0){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/ManagedVirtualNetwork/properties/kind/const",keyword:"const",params:{allowedValue: "managed"},message:"must be equal to constant",schema:"managed",parentSchema:schema17.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/definitions/ManagedVirtualNetwork/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.type,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else if(tag0 === "new"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err6 = {instancePath,schemaPath:"#/definitions/NewVirtualNetwork/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data){
if(!((((((key1 === "kind") || (key1 === "addressPrefixes")) || (key1 === "nodeSubnetPrefixes")) || (key1 === "podSubnetPrefix")) || (key1 === "apiServerSubnetPrefix")) || (key1 === "firewallPrivateIp"))){
const err7 = {instancePath,schemaPath:"#/definitions/NewVirtualNetwork/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/NewVirtualNetwork/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.kind.type,parentSchema:schema18.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if("new" !== data1){
const err9 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/NewVirtualNetwork/properties/kind/const",keyword:"const",params:{allowedValue: "new"},message:"must be equal to constant",schema:"new",parentSchema:schema18.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.addressPrefixes !== undefined){
let data2 = data.addressPrefixes;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/addressPrefixes/" + i0,schemaPath:"#/definitions/NewVirtualNetwork/properties/addressPrefixes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.addressPrefixes.items.type,parentSchema:schema18.properties.addressPrefixes.items,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/definitions/NewVirtualNetwork/properties/addressPrefixes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.addressPrefixes.type,parentSchema:schema18.properties.addressPrefixes,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.nodeSubnetPrefixes !== undefined){
let data4 = data.nodeSubnetPrefixes;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/nodeSubnetPrefixes/" + i1,schemaPath:"#/definitions/NewVirtualNetwork/properties/nodeSubnetPrefixes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.nodeSubnetPrefixes.items.type,parentSchema:schema18.properties.nodeSubnetPrefixes.items,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/nodeSubnetPrefixes",schemaPath:"#/definitions/NewVirtualNetwork/properties/nodeSubnetPrefixes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.nodeSubnetPrefixes.type,parentSchema:schema18.properties.nodeSubnetPrefixes,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.podSubnetPrefix !== undefined){
let data6 = data.podSubnetPrefix;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/podSubnetPrefix",schemaPath:"#/definitions/NewVirtualNetwork/properties/podSubnetPrefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.podSubnetPrefix.type,parentSchema:schema18.properties.podSubnetPrefix,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.apiServerSubnetPrefix !== undefined){
let data7 = data.apiServerSubnetPrefix;
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/apiServerSubnetPrefix",schemaPath:"#/definitions/NewVirtualNetwork/properties/apiServerSubnetPrefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.apiServerSubnetPrefix.type,parentSchema:schema18.properties.apiServerSubnetPrefix,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.firewallPrivateIp !== undefined){
let data8 = data.firewallPrivateIp;
if(typeof data8 !== "string"){
const err16 = {instancePath:instancePath+"/firewallPrivateIp",schemaPath:"#/definitions/NewVirtualNetwork/properties/firewallPrivateIp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.firewallPrivateIp.type,parentSchema:schema18.properties.firewallPrivateIp,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/definitions/NewVirtualNetwork/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else if(tag0 === "existing"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err18 = {instancePath,schemaPath:"#/definitions/ExistingVirtualNetwork/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data.nodeSubnetId === undefined){
const err19 = {instancePath,schemaPath:"#/definitions/ExistingVirtualNetwork/required",keyword:"required",params:{missingProperty: "nodeSubnetId"},message:"must have required property '"+"nodeSubnetId"+"'",schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 in data){
if(!((((((((key2 === "kind") || (key2 === "nodeSubnetId")) || (key2 === "podSubnetId")) || (key2 === "apiServerSubnetId")) || (key2 === "routeTableId")) || (key2 === "addressPrefixes")) || (key2 === "nodeSubnetPrefixes")) || (key2 === "podSubnetPrefix"))){
const err20 = {instancePath,schemaPath:"#/definitions/ExistingVirtualNetwork/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.kind !== undefined){
let data9 = data.kind;
if(typeof data9 !== "string"){
const err21 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/ExistingVirtualNetwork/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.kind.type,parentSchema:schema19.properties.kind,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if("existing" !== data9){
const err22 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/ExistingVirtualNetwork/properties/kind/const",keyword:"const",params:{allowedValue: "existing"},message:"must be equal to constant",schema:"existing",parentSchema:schema19.properties.kind,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.nodeSubnetId !== undefined){
let data10 = data.nodeSubnetId;
if(typeof data10 !== "string"){
const err23 = {instancePath:instancePath+"/nodeSubnetId",schemaPath:"#/definitions/ExistingVirtualNetwork/properties/nodeSubnetId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.nodeSubnetId.type,parentSchema:schema19.properties.nodeSubnetId,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.podSubnetId !== undefined){
let data11 = data.podSubnetId;
if(typeof data11 !== "string"){
const err24 = {instancePath:instancePath+"/podSubnetId",schemaPath:"#/definitions/ExistingVirtualNetwork/properties/podSubnetId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.podSubnetId.type,parentSchema:schema19.properties.podSubnetId,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.apiServerSubnetId !== undefined){
let data12 = data.apiServerSubnetId;
if(typeof data12 !== "string"){
const err25 = {instancePath:instancePath+"/apiServerSubnetId",schemaPath:"#/definitions/ExistingVirtualNetwork/properties/apiServerSubnetId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.apiServerSubnetId.type,parentSchema:schema19.properties.apiServerSubnetId,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.routeTableId !== undefined){
let data13 = data.routeTableId;
if(typeof data13 !== "string"){
const err26 = {instancePath:instancePath+"/routeTableId",schemaPath:"#/definitions/ExistingVirtualNetwork/properties/routeTableId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.routeTableId.type,parentSchema:schema19.properties.routeTableId,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.addressPrefixes !== undefined){
let data14 = data.addressPrefixes;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if(typeof data15 !== "string"){
const err27 = {instancePath:instancePath+"/addressPrefixes/" + i2,schemaPath:"#/definitions/ExistingVirtualNetwork/properties/addressPrefixes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.addressPrefixes.items.type,parentSchema:schema19.properties.addressPrefixes.items,data:data15};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/definitions/ExistingVirtualNetwork/properties/addressPrefixes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.addressPrefixes.type,parentSchema:schema19.properties.addressPrefixes,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.nodeSubnetPrefixes !== undefined){
let data16 = data.nodeSubnetPrefixes;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(typeof data17 !== "string"){
const err29 = {instancePath:instancePath+"/nodeSubnetPrefixes/" + i3,schemaPath:"#/definitions/ExistingVirtualNetwork/properties/nodeSubnetPrefixes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.nodeSubnetPrefixes.items.type,parentSchema:schema19.properties.nodeSubnetPrefixes.items,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/nodeSubnetPrefixes",schemaPath:"#/definitions/ExistingVirtualNetwork/properties/nodeSubnetPrefixes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.nodeSubnetPrefixes.type,parentSchema:schema19.properties.nodeSubnetPrefixes,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.podSubnetPrefix !== undefined){
let data18 = data.podSubnetPrefix;
if(typeof data18 !== "string"){
const err31 = {instancePath:instancePath+"/podSubnetPrefix",schemaPath:"#/definitions/ExistingVirtualNetwork/properties/podSubnetPrefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.podSubnetPrefix.type,parentSchema:schema19.properties.podSubnetPrefix,data:data18};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/definitions/ExistingVirtualNetwork/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema16.discriminator,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema16.discriminator,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.type,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}


function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema15.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.dataplane !== undefined){
let data0 = data.dataplane;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/dataplane",schemaPath:"#/properties/dataplane/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.dataplane.type,parentSchema:schema15.properties.dataplane,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "cilium") || (data0 === "azure"))){
const err3 = {instancePath:instancePath+"/dataplane",schemaPath:"#/properties/dataplane/enum",keyword:"enum",params:{allowedValues: schema15.properties.dataplane.enum},message:"must be equal to one of the allowed values",schema:schema15.properties.dataplane.enum,parentSchema:schema15.properties.dataplane,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.serviceCidrs !== undefined){
let data1 = data.serviceCidrs;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/serviceCidrs/" + i0,schemaPath:"#/properties/serviceCidrs/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.serviceCidrs.items.type,parentSchema:schema15.properties.serviceCidrs.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/serviceCidrs",schemaPath:"#/properties/serviceCidrs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema15.properties.serviceCidrs.type,parentSchema:schema15.properties.serviceCidrs,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.dnsServiceIp !== undefined){
let data3 = data.dnsServiceIp;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/dnsServiceIp",schemaPath:"#/properties/dnsServiceIp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.dnsServiceIp.type,parentSchema:schema15.properties.dnsServiceIp,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.virtualNetwork !== undefined){
if(!(validate14(data.virtualNetwork, {instancePath:instancePath+"/virtualNetwork",parentData:data,parentDataProperty:"virtualNetwork",rootData}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
}
if(data.outboundType !== undefined){
let data5 = data.outboundType;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/outboundType",schemaPath:"#/definitions/OutboundType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.type,parentSchema:schema20,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(((((data5 === "loadBalancer") || (data5 === "managedNATGateway")) || (data5 === "userAssignedNATGateway")) || (data5 === "userDefinedRouting")) || (data5 === "none"))){
const err8 = {instancePath:instancePath+"/outboundType",schemaPath:"#/definitions/OutboundType/enum",keyword:"enum",params:{allowedValues: schema20.enum},message:"must be equal to one of the allowed values",schema:schema20.enum,parentSchema:schema20,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.outboundIpCount !== undefined){
let data6 = data.outboundIpCount;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err9 = {instancePath:instancePath+"/outboundIpCount",schemaPath:"#/properties/outboundIpCount/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema15.properties.outboundIpCount.type,parentSchema:schema15.properties.outboundIpCount,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.staticEgressGateway !== undefined){
let data7 = data.staticEgressGateway;
if(typeof data7 !== "boolean"){
const err10 = {instancePath:instancePath+"/staticEgressGateway",schemaPath:"#/properties/staticEgressGateway/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema15.properties.staticEgressGateway.type,parentSchema:schema15.properties.staticEgressGateway,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.connectedRanges !== undefined){
let data8 = data.connectedRanges;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 !== "string"){
const err11 = {instancePath:instancePath+"/connectedRanges/" + i1,schemaPath:"#/properties/connectedRanges/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.connectedRanges.items.type,parentSchema:schema15.properties.connectedRanges.items,data:data9};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/connectedRanges",schemaPath:"#/properties/connectedRanges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema15.properties.connectedRanges.type,parentSchema:schema15.properties.connectedRanges,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.mode !== undefined){
let data10 = data.mode;
if(typeof data10 !== "string"){
const err13 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.mode.type,parentSchema:schema15.properties.mode,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if("overlay" !== data10){
const err14 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/const",keyword:"const",params:{allowedValue: "overlay"},message:"must be equal to constant",schema:"overlay",parentSchema:schema15.properties.mode,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.ipFamilies !== undefined){
let data11 = data.ipFamilies;
const _errs25 = errors;
let valid6 = false;
const _errs26 = errors;
if(Array.isArray(data11)){
if(data11.length > 1){
const err15 = {instancePath:instancePath+"/ipFamilies",schemaPath:"#/properties/ipFamilies/anyOf/0/maxItems",keyword:"maxItems",params:{limit: 1},message:"must NOT have more than 1 items",schema:1,parentSchema:schema15.properties.ipFamilies.anyOf[0],data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data11.length < 1){
const err16 = {instancePath:instancePath+"/ipFamilies",schemaPath:"#/properties/ipFamilies/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema15.properties.ipFamilies.anyOf[0],data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 !== "string"){
const err17 = {instancePath:instancePath+"/ipFamilies/" + i2,schemaPath:"#/properties/ipFamilies/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.ipFamilies.anyOf[0].items.type,parentSchema:schema15.properties.ipFamilies.anyOf[0].items,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if("IPv4" !== data12){
const err18 = {instancePath:instancePath+"/ipFamilies/" + i2,schemaPath:"#/properties/ipFamilies/anyOf/0/items/const",keyword:"const",params:{allowedValue: "IPv4"},message:"must be equal to constant",schema:"IPv4",parentSchema:schema15.properties.ipFamilies.anyOf[0].items,data:data12};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/ipFamilies",schemaPath:"#/properties/ipFamilies/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema15.properties.ipFamilies.anyOf[0].type,parentSchema:schema15.properties.ipFamilies.anyOf[0],data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid0 = _errs26 === errors;
valid6 = valid6 || _valid0;
if(!valid6){
const _errs30 = errors;
if(Array.isArray(data11)){
if(data11.length > 2){
const err20 = {instancePath:instancePath+"/ipFamilies",schemaPath:"#/properties/ipFamilies/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema15.properties.ipFamilies.anyOf[1],data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data11.length < 2){
const err21 = {instancePath:instancePath+"/ipFamilies",schemaPath:"#/properties/ipFamilies/anyOf/1/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items",schema:2,parentSchema:schema15.properties.ipFamilies.anyOf[1],data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len3 = data11.length;
if(len3 > 0){
let data13 = data11[0];
if(typeof data13 !== "string"){
const err22 = {instancePath:instancePath+"/ipFamilies/0",schemaPath:"#/properties/ipFamilies/anyOf/1/items/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.ipFamilies.anyOf[1].items[0].type,parentSchema:schema15.properties.ipFamilies.anyOf[1].items[0],data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if("IPv4" !== data13){
const err23 = {instancePath:instancePath+"/ipFamilies/0",schemaPath:"#/properties/ipFamilies/anyOf/1/items/0/const",keyword:"const",params:{allowedValue: "IPv4"},message:"must be equal to constant",schema:"IPv4",parentSchema:schema15.properties.ipFamilies.anyOf[1].items[0],data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(len3 > 1){
let data14 = data11[1];
if(typeof data14 !== "string"){
const err24 = {instancePath:instancePath+"/ipFamilies/1",schemaPath:"#/properties/ipFamilies/anyOf/1/items/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.ipFamilies.anyOf[1].items[1].type,parentSchema:schema15.properties.ipFamilies.anyOf[1].items[1],data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if("IPv6" !== data14){
const err25 = {instancePath:instancePath+"/ipFamilies/1",schemaPath:"#/properties/ipFamilies/anyOf/1/items/1/const",keyword:"const",params:{allowedValue: "IPv6"},message:"must be equal to constant",schema:"IPv6",parentSchema:schema15.properties.ipFamilies.anyOf[1].items[1],data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/ipFamilies",schemaPath:"#/properties/ipFamilies/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema15.properties.ipFamilies.anyOf[1].type,parentSchema:schema15.properties.ipFamilies.anyOf[1],data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid0 = _errs30 === errors;
valid6 = valid6 || _valid0;
}
if(!valid6){
const err27 = {instancePath:instancePath+"/ipFamilies",schemaPath:"#/properties/ipFamilies/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema15.properties.ipFamilies.anyOf,parentSchema:schema15.properties.ipFamilies,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
if(data.podCidrs !== undefined){
let data15 = data.podCidrs;
if(Array.isArray(data15)){
const len4 = data15.length;
for(let i3=0; i3<len4; i3++){
let data16 = data15[i3];
if(typeof data16 !== "string"){
const err28 = {instancePath:instancePath+"/podCidrs/" + i3,schemaPath:"#/properties/podCidrs/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.podCidrs.items.type,parentSchema:schema15.properties.podCidrs.items,data:data16};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/podCidrs",schemaPath:"#/properties/podCidrs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema15.properties.podCidrs.type,parentSchema:schema15.properties.podCidrs,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

const schema21 = definitions["PodSubnetNetwork"];

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema21.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.dataplane !== undefined){
let data0 = data.dataplane;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/dataplane",schemaPath:"#/properties/dataplane/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.dataplane.type,parentSchema:schema21.properties.dataplane,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "cilium") || (data0 === "azure"))){
const err3 = {instancePath:instancePath+"/dataplane",schemaPath:"#/properties/dataplane/enum",keyword:"enum",params:{allowedValues: schema21.properties.dataplane.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.dataplane.enum,parentSchema:schema21.properties.dataplane,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.serviceCidrs !== undefined){
let data1 = data.serviceCidrs;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/serviceCidrs/" + i0,schemaPath:"#/properties/serviceCidrs/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.serviceCidrs.items.type,parentSchema:schema21.properties.serviceCidrs.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/serviceCidrs",schemaPath:"#/properties/serviceCidrs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.serviceCidrs.type,parentSchema:schema21.properties.serviceCidrs,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.dnsServiceIp !== undefined){
let data3 = data.dnsServiceIp;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/dnsServiceIp",schemaPath:"#/properties/dnsServiceIp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.dnsServiceIp.type,parentSchema:schema21.properties.dnsServiceIp,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.virtualNetwork !== undefined){
if(!(validate14(data.virtualNetwork, {instancePath:instancePath+"/virtualNetwork",parentData:data,parentDataProperty:"virtualNetwork",rootData}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
}
if(data.outboundType !== undefined){
let data5 = data.outboundType;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/outboundType",schemaPath:"#/definitions/OutboundType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.type,parentSchema:schema20,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(((((data5 === "loadBalancer") || (data5 === "managedNATGateway")) || (data5 === "userAssignedNATGateway")) || (data5 === "userDefinedRouting")) || (data5 === "none"))){
const err8 = {instancePath:instancePath+"/outboundType",schemaPath:"#/definitions/OutboundType/enum",keyword:"enum",params:{allowedValues: schema20.enum},message:"must be equal to one of the allowed values",schema:schema20.enum,parentSchema:schema20,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.outboundIpCount !== undefined){
let data6 = data.outboundIpCount;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err9 = {instancePath:instancePath+"/outboundIpCount",schemaPath:"#/properties/outboundIpCount/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.outboundIpCount.type,parentSchema:schema21.properties.outboundIpCount,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.staticEgressGateway !== undefined){
let data7 = data.staticEgressGateway;
if(typeof data7 !== "boolean"){
const err10 = {instancePath:instancePath+"/staticEgressGateway",schemaPath:"#/properties/staticEgressGateway/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.staticEgressGateway.type,parentSchema:schema21.properties.staticEgressGateway,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.connectedRanges !== undefined){
let data8 = data.connectedRanges;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 !== "string"){
const err11 = {instancePath:instancePath+"/connectedRanges/" + i1,schemaPath:"#/properties/connectedRanges/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.connectedRanges.items.type,parentSchema:schema21.properties.connectedRanges.items,data:data9};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/connectedRanges",schemaPath:"#/properties/connectedRanges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.connectedRanges.type,parentSchema:schema21.properties.connectedRanges,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.mode !== undefined){
let data10 = data.mode;
if(typeof data10 !== "string"){
const err13 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.mode.type,parentSchema:schema21.properties.mode,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if("podSubnet" !== data10){
const err14 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/const",keyword:"const",params:{allowedValue: "podSubnet"},message:"must be equal to constant",schema:"podSubnet",parentSchema:schema21.properties.mode,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.podAllocation !== undefined){
let data11 = data.podAllocation;
if(typeof data11 !== "string"){
const err15 = {instancePath:instancePath+"/podAllocation",schemaPath:"#/properties/podAllocation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.podAllocation.type,parentSchema:schema21.properties.podAllocation,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!((data11 === "DynamicIndividual") || (data11 === "StaticBlock"))){
const err16 = {instancePath:instancePath+"/podAllocation",schemaPath:"#/properties/podAllocation/enum",keyword:"enum",params:{allowedValues: schema21.properties.podAllocation.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.podAllocation.enum,parentSchema:schema21.properties.podAllocation,data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}

const schema23 = definitions["NodeSubnetNetwork"];

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema23.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.dataplane !== undefined){
let data0 = data.dataplane;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/dataplane",schemaPath:"#/properties/dataplane/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.dataplane.type,parentSchema:schema23.properties.dataplane,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "cilium") || (data0 === "azure"))){
const err3 = {instancePath:instancePath+"/dataplane",schemaPath:"#/properties/dataplane/enum",keyword:"enum",params:{allowedValues: schema23.properties.dataplane.enum},message:"must be equal to one of the allowed values",schema:schema23.properties.dataplane.enum,parentSchema:schema23.properties.dataplane,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.serviceCidrs !== undefined){
let data1 = data.serviceCidrs;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/serviceCidrs/" + i0,schemaPath:"#/properties/serviceCidrs/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.serviceCidrs.items.type,parentSchema:schema23.properties.serviceCidrs.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/serviceCidrs",schemaPath:"#/properties/serviceCidrs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.serviceCidrs.type,parentSchema:schema23.properties.serviceCidrs,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.dnsServiceIp !== undefined){
let data3 = data.dnsServiceIp;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/dnsServiceIp",schemaPath:"#/properties/dnsServiceIp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.dnsServiceIp.type,parentSchema:schema23.properties.dnsServiceIp,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.virtualNetwork !== undefined){
if(!(validate14(data.virtualNetwork, {instancePath:instancePath+"/virtualNetwork",parentData:data,parentDataProperty:"virtualNetwork",rootData}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
}
if(data.outboundType !== undefined){
let data5 = data.outboundType;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/outboundType",schemaPath:"#/definitions/OutboundType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.type,parentSchema:schema20,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(((((data5 === "loadBalancer") || (data5 === "managedNATGateway")) || (data5 === "userAssignedNATGateway")) || (data5 === "userDefinedRouting")) || (data5 === "none"))){
const err8 = {instancePath:instancePath+"/outboundType",schemaPath:"#/definitions/OutboundType/enum",keyword:"enum",params:{allowedValues: schema20.enum},message:"must be equal to one of the allowed values",schema:schema20.enum,parentSchema:schema20,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.outboundIpCount !== undefined){
let data6 = data.outboundIpCount;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err9 = {instancePath:instancePath+"/outboundIpCount",schemaPath:"#/properties/outboundIpCount/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.outboundIpCount.type,parentSchema:schema23.properties.outboundIpCount,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.staticEgressGateway !== undefined){
let data7 = data.staticEgressGateway;
if(typeof data7 !== "boolean"){
const err10 = {instancePath:instancePath+"/staticEgressGateway",schemaPath:"#/properties/staticEgressGateway/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema23.properties.staticEgressGateway.type,parentSchema:schema23.properties.staticEgressGateway,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.connectedRanges !== undefined){
let data8 = data.connectedRanges;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 !== "string"){
const err11 = {instancePath:instancePath+"/connectedRanges/" + i1,schemaPath:"#/properties/connectedRanges/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.connectedRanges.items.type,parentSchema:schema23.properties.connectedRanges.items,data:data9};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/connectedRanges",schemaPath:"#/properties/connectedRanges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.connectedRanges.type,parentSchema:schema23.properties.connectedRanges,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.mode !== undefined){
let data10 = data.mode;
if(typeof data10 !== "string"){
const err13 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.mode.type,parentSchema:schema23.properties.mode,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if("nodeSubnet" !== data10){
const err14 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/const",keyword:"const",params:{allowedValue: "nodeSubnet"},message:"must be equal to constant",schema:"nodeSubnet",parentSchema:schema23.properties.mode,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}


function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema14.required,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.mode;
if(typeof tag0 == "string"){
if(tag0 === "overlay"){
if(!(validate13(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
else if(tag0 === "podSubnet"){
if(!(validate16(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
}
else if(tag0 === "nodeSubnet"){
if(!(validate18(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
else {
const err1 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "mode", tagValue: tag0},message:"value of tag \"mode\" must be in oneOf",schema:schema14.discriminator,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "mode", tagValue: tag0},message:"tag \"mode\" must be string",schema:schema14.discriminator,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

const schema26 = definitions["NodePool"];
const schema27 = definitions["OsSku"];
const schema28 = definitions["Autoscaling"];

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema26.required,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema26.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.name.type,parentSchema:schema26.properties.name,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.mode !== undefined){
let data1 = data.mode;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.mode.type,parentSchema:schema26.properties.mode,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data1 === "System") || (data1 === "User")) || (data1 === "Gateway"))){
const err4 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema26.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.mode.enum,parentSchema:schema26.properties.mode,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.vmSize !== undefined){
let data2 = data.vmSize;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/vmSize",schemaPath:"#/properties/vmSize/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.vmSize.type,parentSchema:schema26.properties.vmSize,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.os !== undefined){
let data3 = data.os;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/os",schemaPath:"#/properties/os/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.os.type,parentSchema:schema26.properties.os,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data3 === "Linux") || (data3 === "Windows"))){
const err7 = {instancePath:instancePath+"/os",schemaPath:"#/properties/os/enum",keyword:"enum",params:{allowedValues: schema26.properties.os.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.os.enum,parentSchema:schema26.properties.os,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.osSku !== undefined){
let data4 = data.osSku;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/osSku",schemaPath:"#/definitions/OsSku/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.type,parentSchema:schema27,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((((((data4 === "Ubuntu") || (data4 === "Ubuntu2204")) || (data4 === "Ubuntu2404")) || (data4 === "AzureLinux")) || (data4 === "AzureLinux3")) || (data4 === "Windows2019")) || (data4 === "Windows2022")) || (data4 === "Windows2025"))){
const err9 = {instancePath:instancePath+"/osSku",schemaPath:"#/definitions/OsSku/enum",keyword:"enum",params:{allowedValues: schema27.enum},message:"must be equal to one of the allowed values",schema:schema27.enum,parentSchema:schema27,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.count !== undefined){
let data5 = data.count;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err10 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema26.properties.count.type,parentSchema:schema26.properties.count,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.autoscaling !== undefined){
let data6 = data.autoscaling;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.min === undefined){
const err11 = {instancePath:instancePath+"/autoscaling",schemaPath:"#/definitions/Autoscaling/required",keyword:"required",params:{missingProperty: "min"},message:"must have required property '"+"min"+"'",schema:schema28.required,parentSchema:schema28,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data6.max === undefined){
const err12 = {instancePath:instancePath+"/autoscaling",schemaPath:"#/definitions/Autoscaling/required",keyword:"required",params:{missingProperty: "max"},message:"must have required property '"+"max"+"'",schema:schema28.required,parentSchema:schema28,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data6){
if(!((key1 === "min") || (key1 === "max"))){
const err13 = {instancePath:instancePath+"/autoscaling",schemaPath:"#/definitions/Autoscaling/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema28,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.min !== undefined){
let data7 = data6.min;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err14 = {instancePath:instancePath+"/autoscaling/min",schemaPath:"#/definitions/Autoscaling/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema28.properties.min.type,parentSchema:schema28.properties.min,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.max !== undefined){
let data8 = data6.max;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
const err15 = {instancePath:instancePath+"/autoscaling/max",schemaPath:"#/definitions/Autoscaling/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema28.properties.max.type,parentSchema:schema28.properties.max,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/autoscaling",schemaPath:"#/definitions/Autoscaling/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.type,parentSchema:schema28,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.zones !== undefined){
let data9 = data.zones;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(typeof data10 !== "string"){
const err17 = {instancePath:instancePath+"/zones/" + i0,schemaPath:"#/properties/zones/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.zones.items.type,parentSchema:schema26.properties.zones.items,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema26.properties.zones.type,parentSchema:schema26.properties.zones,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.labels !== undefined){
let data11 = data.labels;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key2 in data11){
let data12 = data11[key2];
if(typeof data12 !== "string"){
const err19 = {instancePath:instancePath+"/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.labels.additionalProperties.type,parentSchema:schema26.properties.labels.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.properties.labels.type,parentSchema:schema26.properties.labels,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.taints !== undefined){
let data13 = data.taints;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(typeof data14 !== "string"){
const err21 = {instancePath:instancePath+"/taints/" + i1,schemaPath:"#/properties/taints/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.taints.items.type,parentSchema:schema26.properties.taints.items,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/taints",schemaPath:"#/properties/taints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema26.properties.taints.type,parentSchema:schema26.properties.taints,data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.maxPods !== undefined){
let data15 = data.maxPods;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err23 = {instancePath:instancePath+"/maxPods",schemaPath:"#/properties/maxPods/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema26.properties.maxPods.type,parentSchema:schema26.properties.maxPods,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.spot !== undefined){
let data16 = data.spot;
if(typeof data16 !== "boolean"){
const err24 = {instancePath:instancePath+"/spot",schemaPath:"#/properties/spot/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.spot.type,parentSchema:schema26.properties.spot,data:data16};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.spotMaxPrice !== undefined){
let data17 = data.spotMaxPrice;
if(!(typeof data17 == "number")){
const err25 = {instancePath:instancePath+"/spotMaxPrice",schemaPath:"#/properties/spotMaxPrice/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema26.properties.spotMaxPrice.type,parentSchema:schema26.properties.spotMaxPrice,data:data17};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.fips !== undefined){
let data18 = data.fips;
if(typeof data18 !== "boolean"){
const err26 = {instancePath:instancePath+"/fips",schemaPath:"#/properties/fips/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.fips.type,parentSchema:schema26.properties.fips,data:data18};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.workloadRuntime !== undefined){
let data19 = data.workloadRuntime;
if(typeof data19 !== "string"){
const err27 = {instancePath:instancePath+"/workloadRuntime",schemaPath:"#/properties/workloadRuntime/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.workloadRuntime.type,parentSchema:schema26.properties.workloadRuntime,data:data19};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((data19 === "OCIContainer") || (data19 === "KataVmIsolation"))){
const err28 = {instancePath:instancePath+"/workloadRuntime",schemaPath:"#/properties/workloadRuntime/enum",keyword:"enum",params:{allowedValues: schema26.properties.workloadRuntime.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.workloadRuntime.enum,parentSchema:schema26.properties.workloadRuntime,data:data19};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.osDiskSizeGb !== undefined){
let data20 = data.osDiskSizeGb;
if(!((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20)))){
const err29 = {instancePath:instancePath+"/osDiskSizeGb",schemaPath:"#/properties/osDiskSizeGb/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema26.properties.osDiskSizeGb.type,parentSchema:schema26.properties.osDiskSizeGb,data:data20};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.osDiskType !== undefined){
let data21 = data.osDiskType;
if(typeof data21 !== "string"){
const err30 = {instancePath:instancePath+"/osDiskType",schemaPath:"#/properties/osDiskType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.osDiskType.type,parentSchema:schema26.properties.osDiskType,data:data21};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((data21 === "Managed") || (data21 === "Ephemeral"))){
const err31 = {instancePath:instancePath+"/osDiskType",schemaPath:"#/properties/osDiskType/enum",keyword:"enum",params:{allowedValues: schema26.properties.osDiskType.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.osDiskType.enum,parentSchema:schema26.properties.osDiskType,data:data21};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.maxSurge !== undefined){
let data22 = data.maxSurge;
if(typeof data22 !== "string"){
const err32 = {instancePath:instancePath+"/maxSurge",schemaPath:"#/properties/maxSurge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.maxSurge.type,parentSchema:schema26.properties.maxSurge,data:data22};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.gatewayPrefixSize !== undefined){
let data23 = data.gatewayPrefixSize;
if(!((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23)))){
const err33 = {instancePath:instancePath+"/gatewayPrefixSize",schemaPath:"#/properties/gatewayPrefixSize/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema26.properties.gatewayPrefixSize.type,parentSchema:schema26.properties.gatewayPrefixSize,data:data23};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.encryptionAtHost !== undefined){
let data24 = data.encryptionAtHost;
if(typeof data24 !== "boolean"){
const err34 = {instancePath:instancePath+"/encryptionAtHost",schemaPath:"#/properties/encryptionAtHost/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.encryptionAtHost.type,parentSchema:schema26.properties.encryptionAtHost,data:data24};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema32 = definitions["ApiServer"];
const schema33 = definitions["PublicApiServer"];
const schema34 = definitions["PrivateApiServer"];

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.access === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "access"},message:"must have required property '"+"access"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.access;
if(typeof tag0 == "string"){
if(tag0 === "public"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.access === undefined){
const err1 = {instancePath,schemaPath:"#/definitions/PublicApiServer/required",keyword:"required",params:{missingProperty: "access"},message:"must have required property '"+"access"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "access") || (key0 === "authorizedIpRanges")) || (key0 === "vnetIntegration"))){
const err2 = {instancePath,schemaPath:"#/definitions/PublicApiServer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.access !== undefined){
let data0 = data.access;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/access",schemaPath:"#/definitions/PublicApiServer/properties/access/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.access.type,parentSchema:schema33.properties.access,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("public" !== data0){
const err4 = {instancePath:instancePath+"/access",schemaPath:"#/definitions/PublicApiServer/properties/access/const",keyword:"const",params:{allowedValue: "public"},message:"must be equal to constant",schema:"public",parentSchema:schema33.properties.access,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.authorizedIpRanges !== undefined){
let data1 = data.authorizedIpRanges;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/authorizedIpRanges/" + i0,schemaPath:"#/definitions/PublicApiServer/properties/authorizedIpRanges/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.authorizedIpRanges.items.type,parentSchema:schema33.properties.authorizedIpRanges.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/authorizedIpRanges",schemaPath:"#/definitions/PublicApiServer/properties/authorizedIpRanges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.authorizedIpRanges.type,parentSchema:schema33.properties.authorizedIpRanges,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.vnetIntegration !== undefined){
let data3 = data.vnetIntegration;
if(typeof data3 !== "boolean"){
const err7 = {instancePath:instancePath+"/vnetIntegration",schemaPath:"#/definitions/PublicApiServer/properties/vnetIntegration/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.vnetIntegration.type,parentSchema:schema33.properties.vnetIntegration,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/definitions/PublicApiServer/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else if(tag0 === "private"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.access === undefined){
const err9 = {instancePath,schemaPath:"#/definitions/PrivateApiServer/required",keyword:"required",params:{missingProperty: "access"},message:"must have required property '"+"access"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data){
if(!((((key1 === "access") || (key1 === "privateDnsZone")) || (key1 === "publicFqdn")) || (key1 === "vnetIntegration"))){
const err10 = {instancePath,schemaPath:"#/definitions/PrivateApiServer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.access !== undefined){
let data4 = data.access;
if(typeof data4 !== "string"){
const err11 = {instancePath:instancePath+"/access",schemaPath:"#/definitions/PrivateApiServer/properties/access/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.access.type,parentSchema:schema34.properties.access,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if("private" !== data4){
const err12 = {instancePath:instancePath+"/access",schemaPath:"#/definitions/PrivateApiServer/properties/access/const",keyword:"const",params:{allowedValue: "private"},message:"must be equal to constant",schema:"private",parentSchema:schema34.properties.access,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.privateDnsZone !== undefined){
let data5 = data.privateDnsZone;
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/privateDnsZone",schemaPath:"#/definitions/PrivateApiServer/properties/privateDnsZone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.privateDnsZone.type,parentSchema:schema34.properties.privateDnsZone,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.publicFqdn !== undefined){
let data6 = data.publicFqdn;
if(typeof data6 !== "boolean"){
const err14 = {instancePath:instancePath+"/publicFqdn",schemaPath:"#/definitions/PrivateApiServer/properties/publicFqdn/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.properties.publicFqdn.type,parentSchema:schema34.properties.publicFqdn,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.vnetIntegration !== undefined){
let data7 = data.vnetIntegration;
if(typeof data7 !== "boolean"){
const err15 = {instancePath:instancePath+"/vnetIntegration",schemaPath:"#/definitions/PrivateApiServer/properties/vnetIntegration/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.properties.vnetIntegration.type,parentSchema:schema34.properties.vnetIntegration,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/definitions/PrivateApiServer/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "access", tagValue: tag0},message:"value of tag \"access\" must be in oneOf",schema:schema32.discriminator,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "access", tagValue: tag0},message:"tag \"access\" must be string",schema:schema32.discriminator,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema36 = definitions["Maintenance"];
const schema37 = definitions["MaintenanceWindow"];
const schema38 = definitions["Schedule"];
const schema39 = definitions["Count"];
const schema41 = definitions["WeekDay"];

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "daily"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema38.oneOf[0].required,parentSchema:schema38.oneOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.intervalDays === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "intervalDays"},message:"must have required property '"+"intervalDays"+"'",schema:schema38.oneOf[0].required,parentSchema:schema38.oneOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "intervalDays"))){
const err3 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema38.oneOf[0],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.oneOf[0].properties.kind.type,parentSchema:schema38.oneOf[0].properties.kind,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if("daily" !== data0){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "daily"},message:"must be equal to constant",schema:"daily",parentSchema:schema38.oneOf[0].properties.kind,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.intervalDays !== undefined){
let data1 = data.intervalDays;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err6 = {instancePath:instancePath+"/intervalDays",schemaPath:"#/definitions/Count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.type,parentSchema:schema39,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.oneOf[0].type,parentSchema:schema38.oneOf[0],data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else if(tag0 === "weekly"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err8 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema38.oneOf[1].required,parentSchema:schema38.oneOf[1],data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.intervalWeeks === undefined){
const err9 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "intervalWeeks"},message:"must have required property '"+"intervalWeeks"+"'",schema:schema38.oneOf[1].required,parentSchema:schema38.oneOf[1],data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.dayOfWeek === undefined){
const err10 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "dayOfWeek"},message:"must have required property '"+"dayOfWeek"+"'",schema:schema38.oneOf[1].required,parentSchema:schema38.oneOf[1],data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "intervalWeeks")) || (key1 === "dayOfWeek"))){
const err11 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema38.oneOf[1],data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(typeof data2 !== "string"){
const err12 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.oneOf[1].properties.kind.type,parentSchema:schema38.oneOf[1].properties.kind,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if("weekly" !== data2){
const err13 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "weekly"},message:"must be equal to constant",schema:"weekly",parentSchema:schema38.oneOf[1].properties.kind,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.intervalWeeks !== undefined){
let data3 = data.intervalWeeks;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err14 = {instancePath:instancePath+"/intervalWeeks",schemaPath:"#/definitions/Count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.type,parentSchema:schema39,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.dayOfWeek !== undefined){
let data4 = data.dayOfWeek;
if(typeof data4 !== "string"){
const err15 = {instancePath:instancePath+"/dayOfWeek",schemaPath:"#/definitions/WeekDay/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.type,parentSchema:schema41,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((((((data4 === "Monday") || (data4 === "Tuesday")) || (data4 === "Wednesday")) || (data4 === "Thursday")) || (data4 === "Friday")) || (data4 === "Saturday")) || (data4 === "Sunday"))){
const err16 = {instancePath:instancePath+"/dayOfWeek",schemaPath:"#/definitions/WeekDay/enum",keyword:"enum",params:{allowedValues: schema41.enum},message:"must be equal to one of the allowed values",schema:schema41.enum,parentSchema:schema41,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.oneOf[1].type,parentSchema:schema38.oneOf[1],data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else if(tag0 === "absoluteMonthly"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err18 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema38.oneOf[2].required,parentSchema:schema38.oneOf[2],data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data.intervalMonths === undefined){
const err19 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "intervalMonths"},message:"must have required property '"+"intervalMonths"+"'",schema:schema38.oneOf[2].required,parentSchema:schema38.oneOf[2],data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data.dayOfMonth === undefined){
const err20 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "dayOfMonth"},message:"must have required property '"+"dayOfMonth"+"'",schema:schema38.oneOf[2].required,parentSchema:schema38.oneOf[2],data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key2 in data){
if(!(((key2 === "kind") || (key2 === "intervalMonths")) || (key2 === "dayOfMonth"))){
const err21 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema38.oneOf[2],data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.kind !== undefined){
let data5 = data.kind;
if(typeof data5 !== "string"){
const err22 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.oneOf[2].properties.kind.type,parentSchema:schema38.oneOf[2].properties.kind,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if("absoluteMonthly" !== data5){
const err23 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "absoluteMonthly"},message:"must be equal to constant",schema:"absoluteMonthly",parentSchema:schema38.oneOf[2].properties.kind,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.intervalMonths !== undefined){
let data6 = data.intervalMonths;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err24 = {instancePath:instancePath+"/intervalMonths",schemaPath:"#/definitions/Count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.type,parentSchema:schema39,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.dayOfMonth !== undefined){
let data7 = data.dayOfMonth;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err25 = {instancePath:instancePath+"/dayOfMonth",schemaPath:"#/definitions/Count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.type,parentSchema:schema39,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.oneOf[2].type,parentSchema:schema38.oneOf[2],data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else if(tag0 === "relativeMonthly"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err27 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema38.oneOf[3].required,parentSchema:schema38.oneOf[3],data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data.intervalMonths === undefined){
const err28 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "intervalMonths"},message:"must have required property '"+"intervalMonths"+"'",schema:schema38.oneOf[3].required,parentSchema:schema38.oneOf[3],data};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data.dayOfWeek === undefined){
const err29 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "dayOfWeek"},message:"must have required property '"+"dayOfWeek"+"'",schema:schema38.oneOf[3].required,parentSchema:schema38.oneOf[3],data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data.weekIndex === undefined){
const err30 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "weekIndex"},message:"must have required property '"+"weekIndex"+"'",schema:schema38.oneOf[3].required,parentSchema:schema38.oneOf[3],data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key3 in data){
if(!((((key3 === "kind") || (key3 === "intervalMonths")) || (key3 === "dayOfWeek")) || (key3 === "weekIndex"))){
const err31 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema38.oneOf[3],data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.kind !== undefined){
let data8 = data.kind;
if(typeof data8 !== "string"){
const err32 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.oneOf[3].properties.kind.type,parentSchema:schema38.oneOf[3].properties.kind,data:data8};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if("relativeMonthly" !== data8){
const err33 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "relativeMonthly"},message:"must be equal to constant",schema:"relativeMonthly",parentSchema:schema38.oneOf[3].properties.kind,data:data8};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.intervalMonths !== undefined){
let data9 = data.intervalMonths;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err34 = {instancePath:instancePath+"/intervalMonths",schemaPath:"#/definitions/Count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.type,parentSchema:schema39,data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.dayOfWeek !== undefined){
let data10 = data.dayOfWeek;
if(typeof data10 !== "string"){
const err35 = {instancePath:instancePath+"/dayOfWeek",schemaPath:"#/definitions/WeekDay/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.type,parentSchema:schema41,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!(((((((data10 === "Monday") || (data10 === "Tuesday")) || (data10 === "Wednesday")) || (data10 === "Thursday")) || (data10 === "Friday")) || (data10 === "Saturday")) || (data10 === "Sunday"))){
const err36 = {instancePath:instancePath+"/dayOfWeek",schemaPath:"#/definitions/WeekDay/enum",keyword:"enum",params:{allowedValues: schema41.enum},message:"must be equal to one of the allowed values",schema:schema41.enum,parentSchema:schema41,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.weekIndex !== undefined){
let data11 = data.weekIndex;
if(typeof data11 !== "string"){
const err37 = {instancePath:instancePath+"/weekIndex",schemaPath:"#/oneOf/3/properties/weekIndex/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.oneOf[3].properties.weekIndex.type,parentSchema:schema38.oneOf[3].properties.weekIndex,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!(((((data11 === "First") || (data11 === "Second")) || (data11 === "Third")) || (data11 === "Fourth")) || (data11 === "Last"))){
const err38 = {instancePath:instancePath+"/weekIndex",schemaPath:"#/oneOf/3/properties/weekIndex/enum",keyword:"enum",params:{allowedValues: schema38.oneOf[3].properties.weekIndex.enum},message:"must be equal to one of the allowed values",schema:schema38.oneOf[3].properties.weekIndex.enum,parentSchema:schema38.oneOf[3].properties.weekIndex,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.oneOf[3].type,parentSchema:schema38.oneOf[3],data};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema38.discriminator,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema38.discriminator,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schedule === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schedule"},message:"must have required property '"+"schedule"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.startTime === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "startTime"},message:"must have required property '"+"startTime"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.durationHours === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "durationHours"},message:"must have required property '"+"durationHours"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "schedule") || (key0 === "startTime")) || (key0 === "durationHours")) || (key0 === "utcOffset")) || (key0 === "startDate")) || (key0 === "notAllowedDates"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.schedule !== undefined){
if(!(validate30(data.schedule, {instancePath:instancePath+"/schedule",parentData:data,parentDataProperty:"schedule",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data.startTime !== undefined){
let data1 = data.startTime;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/startTime",schemaPath:"#/properties/startTime/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.startTime.type,parentSchema:schema37.properties.startTime,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.durationHours !== undefined){
let data2 = data.durationHours;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err5 = {instancePath:instancePath+"/durationHours",schemaPath:"#/properties/durationHours/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.durationHours.type,parentSchema:schema37.properties.durationHours,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.utcOffset !== undefined){
let data3 = data.utcOffset;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/utcOffset",schemaPath:"#/properties/utcOffset/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.utcOffset.type,parentSchema:schema37.properties.utcOffset,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.startDate !== undefined){
let data4 = data.startDate;
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/startDate",schemaPath:"#/properties/startDate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.startDate.type,parentSchema:schema37.properties.startDate,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.notAllowedDates !== undefined){
let data5 = data.notAllowedDates;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.start === undefined){
const err8 = {instancePath:instancePath+"/notAllowedDates/" + i0,schemaPath:"#/properties/notAllowedDates/items/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema37.properties.notAllowedDates.items.required,parentSchema:schema37.properties.notAllowedDates.items,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data6.end === undefined){
const err9 = {instancePath:instancePath+"/notAllowedDates/" + i0,schemaPath:"#/properties/notAllowedDates/items/required",keyword:"required",params:{missingProperty: "end"},message:"must have required property '"+"end"+"'",schema:schema37.properties.notAllowedDates.items.required,parentSchema:schema37.properties.notAllowedDates.items,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data6){
if(!((key1 === "start") || (key1 === "end"))){
const err10 = {instancePath:instancePath+"/notAllowedDates/" + i0,schemaPath:"#/properties/notAllowedDates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.notAllowedDates.items,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.start !== undefined){
let data7 = data6.start;
if(typeof data7 !== "string"){
const err11 = {instancePath:instancePath+"/notAllowedDates/" + i0+"/start",schemaPath:"#/properties/notAllowedDates/items/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.notAllowedDates.items.properties.start.type,parentSchema:schema37.properties.notAllowedDates.items.properties.start,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.end !== undefined){
let data8 = data6.end;
if(typeof data8 !== "string"){
const err12 = {instancePath:instancePath+"/notAllowedDates/" + i0+"/end",schemaPath:"#/properties/notAllowedDates/items/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.notAllowedDates.items.properties.end.type,parentSchema:schema37.properties.notAllowedDates.items.properties.end,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/notAllowedDates/" + i0,schemaPath:"#/properties/notAllowedDates/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.notAllowedDates.items.type,parentSchema:schema37.properties.notAllowedDates.items,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/notAllowedDates",schemaPath:"#/properties/notAllowedDates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.notAllowedDates.type,parentSchema:schema37.properties.notAllowedDates,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "releases") || (key0 === "clusterUpgrade")) || (key0 === "nodeOsUpgrade"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.releases !== undefined){
if(!(validate29(data.releases, {instancePath:instancePath+"/releases",parentData:data,parentDataProperty:"releases",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.clusterUpgrade !== undefined){
if(!(validate29(data.clusterUpgrade, {instancePath:instancePath+"/clusterUpgrade",parentData:data,parentDataProperty:"clusterUpgrade",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.nodeOsUpgrade !== undefined){
if(!(validate29(data.nodeOsUpgrade, {instancePath:instancePath+"/nodeOsUpgrade",parentData:data,parentDataProperty:"nodeOsUpgrade",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}

const schema46 = definitions["Istio"];
const schema47 = definitions["ManagedIstio"];
const schema48 = definitions["SelfManagedIstio"];

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "managed"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/definitions/ManagedIstio/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "revisions")) || (key0 === "ingressGateways"))){
const err2 = {instancePath,schemaPath:"#/definitions/ManagedIstio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/ManagedIstio/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.kind.type,parentSchema:schema47.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("managed" !== data0){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/ManagedIstio/properties/kind/const",keyword:"const",params:{allowedValue: "managed"},message:"must be equal to constant",schema:"managed",parentSchema:schema47.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.revisions !== undefined){
let data1 = data.revisions;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/revisions/" + i0,schemaPath:"#/definitions/ManagedIstio/properties/revisions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.revisions.items.type,parentSchema:schema47.properties.revisions.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/revisions",schemaPath:"#/definitions/ManagedIstio/properties/revisions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.revisions.type,parentSchema:schema47.properties.revisions,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.ingressGateways !== undefined){
let data3 = data.ingressGateways;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/ingressGateways/" + i1,schemaPath:"#/definitions/ManagedIstio/properties/ingressGateways/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.ingressGateways.items.type,parentSchema:schema47.properties.ingressGateways.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((data4 === "External") || (data4 === "Internal"))){
const err8 = {instancePath:instancePath+"/ingressGateways/" + i1,schemaPath:"#/definitions/ManagedIstio/properties/ingressGateways/items/enum",keyword:"enum",params:{allowedValues: schema47.properties.ingressGateways.items.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.ingressGateways.items.enum,parentSchema:schema47.properties.ingressGateways.items,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/ingressGateways",schemaPath:"#/definitions/ManagedIstio/properties/ingressGateways/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.ingressGateways.type,parentSchema:schema47.properties.ingressGateways,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/definitions/ManagedIstio/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else if(tag0 === "selfManaged"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err11 = {instancePath,schemaPath:"#/definitions/SelfManagedIstio/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data){
if(!((key1 === "kind") || (key1 === "dataplaneMode"))){
const err12 = {instancePath,schemaPath:"#/definitions/SelfManagedIstio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.kind !== undefined){
let data5 = data.kind;
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/SelfManagedIstio/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.kind.type,parentSchema:schema48.properties.kind,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if("selfManaged" !== data5){
const err14 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/SelfManagedIstio/properties/kind/const",keyword:"const",params:{allowedValue: "selfManaged"},message:"must be equal to constant",schema:"selfManaged",parentSchema:schema48.properties.kind,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.dataplaneMode !== undefined){
let data6 = data.dataplaneMode;
if(typeof data6 !== "string"){
const err15 = {instancePath:instancePath+"/dataplaneMode",schemaPath:"#/definitions/SelfManagedIstio/properties/dataplaneMode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.dataplaneMode.type,parentSchema:schema48.properties.dataplaneMode,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!((data6 === "sidecar") || (data6 === "ambient"))){
const err16 = {instancePath:instancePath+"/dataplaneMode",schemaPath:"#/definitions/SelfManagedIstio/properties/dataplaneMode/enum",keyword:"enum",params:{allowedValues: schema48.properties.dataplaneMode.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.dataplaneMode.enum,parentSchema:schema48.properties.dataplaneMode,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/definitions/SelfManagedIstio/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema46.discriminator,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema46.discriminator,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}

const schema50 = definitions["MonitoringSettings"];
const schema55 = definitions["KubeStateMetrics"];
const schema56 = definitions["Alerts"];
const schema52 = definitions["MetricsWorkspace"];
const schema53 = definitions["NewWorkspace"];
const schema54 = definitions["ExistingWorkspace"];

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "new"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/definitions/NewWorkspace/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "name"))){
const err2 = {instancePath,schemaPath:"#/definitions/NewWorkspace/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/NewWorkspace/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.kind.type,parentSchema:schema53.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("new" !== data0){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/NewWorkspace/properties/kind/const",keyword:"const",params:{allowedValue: "new"},message:"must be equal to constant",schema:"new",parentSchema:schema53.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/NewWorkspace/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.name.type,parentSchema:schema53.properties.name,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/definitions/NewWorkspace/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else if(tag0 === "existing"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err7 = {instancePath,schemaPath:"#/definitions/ExistingWorkspace/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema54.required,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.id === undefined){
const err8 = {instancePath,schemaPath:"#/definitions/ExistingWorkspace/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema54.required,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.location === undefined){
const err9 = {instancePath,schemaPath:"#/definitions/ExistingWorkspace/required",keyword:"required",params:{missingProperty: "location"},message:"must have required property '"+"location"+"'",schema:schema54.required,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "id")) || (key1 === "location"))){
const err10 = {instancePath,schemaPath:"#/definitions/ExistingWorkspace/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(typeof data2 !== "string"){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/ExistingWorkspace/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.kind.type,parentSchema:schema54.properties.kind,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if("existing" !== data2){
const err12 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/ExistingWorkspace/properties/kind/const",keyword:"const",params:{allowedValue: "existing"},message:"must be equal to constant",schema:"existing",parentSchema:schema54.properties.kind,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.id !== undefined){
let data3 = data.id;
if(typeof data3 !== "string"){
const err13 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/ExistingWorkspace/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.id.type,parentSchema:schema54.properties.id,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.location !== undefined){
let data4 = data.location;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/location",schemaPath:"#/definitions/ExistingWorkspace/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.location.type,parentSchema:schema54.properties.location,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/definitions/ExistingWorkspace/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.type,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema52.discriminator,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema52.discriminator,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}

const schema57 = definitions["Grafana"];
const schema58 = definitions["Adoption"];

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "name") || (key0 === "existingId")) || (key0 === "adopt")) || (key0 === "existingPrincipalId")) || (key0 === "admins")) || (key0 === "editors")) || (key0 === "viewers"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.name.type,parentSchema:schema57.properties.name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.existingId !== undefined){
let data1 = data.existingId;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/existingId",schemaPath:"#/properties/existingId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.existingId.type,parentSchema:schema57.properties.existingId,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.adopt !== undefined){
let data2 = data.adopt;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.integrations === undefined){
const err3 = {instancePath:instancePath+"/adopt",schemaPath:"#/definitions/Adoption/required",keyword:"required",params:{missingProperty: "integrations"},message:"must have required property '"+"integrations"+"'",schema:schema58.required,parentSchema:schema58,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "integrations") || (key1 === "link"))){
const err4 = {instancePath:instancePath+"/adopt",schemaPath:"#/definitions/Adoption/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema58,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.integrations !== undefined){
let data3 = data2.integrations;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/adopt/integrations/" + i0,schemaPath:"#/definitions/Adoption/properties/integrations/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.integrations.items.type,parentSchema:schema58.properties.integrations.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/adopt/integrations",schemaPath:"#/definitions/Adoption/properties/integrations/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema58.properties.integrations.type,parentSchema:schema58.properties.integrations,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.link !== undefined){
let data5 = data2.link;
if(typeof data5 !== "boolean"){
const err7 = {instancePath:instancePath+"/adopt/link",schemaPath:"#/definitions/Adoption/properties/link/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema58.properties.link.type,parentSchema:schema58.properties.link,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/adopt",schemaPath:"#/definitions/Adoption/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema58.type,parentSchema:schema58,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.existingPrincipalId !== undefined){
let data6 = data.existingPrincipalId;
if(typeof data6 !== "string"){
const err9 = {instancePath:instancePath+"/existingPrincipalId",schemaPath:"#/properties/existingPrincipalId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.existingPrincipalId.type,parentSchema:schema57.properties.existingPrincipalId,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.admins !== undefined){
let data7 = data.admins;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 !== "string"){
const err10 = {instancePath:instancePath+"/admins/" + i1,schemaPath:"#/properties/admins/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.admins.items.type,parentSchema:schema57.properties.admins.items,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/admins",schemaPath:"#/properties/admins/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema57.properties.admins.type,parentSchema:schema57.properties.admins,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.editors !== undefined){
let data9 = data.editors;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
if(typeof data10 !== "string"){
const err12 = {instancePath:instancePath+"/editors/" + i2,schemaPath:"#/properties/editors/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.editors.items.type,parentSchema:schema57.properties.editors.items,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/editors",schemaPath:"#/properties/editors/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema57.properties.editors.type,parentSchema:schema57.properties.editors,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.viewers !== undefined){
let data11 = data.viewers;
if(Array.isArray(data11)){
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
let data12 = data11[i3];
if(typeof data12 !== "string"){
const err14 = {instancePath:instancePath+"/viewers/" + i3,schemaPath:"#/properties/viewers/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.viewers.items.type,parentSchema:schema57.properties.viewers.items,data:data12};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/viewers",schemaPath:"#/properties/viewers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema57.properties.viewers.type,parentSchema:schema57.properties.viewers,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}

const schema59 = definitions["Logs"];
const schema63 = definitions["LogAlerts"];
const schema60 = definitions["LogsWorkspace"];

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "new"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/definitions/NewWorkspace/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "name"))){
const err2 = {instancePath,schemaPath:"#/definitions/NewWorkspace/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/NewWorkspace/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.kind.type,parentSchema:schema53.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("new" !== data0){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/NewWorkspace/properties/kind/const",keyword:"const",params:{allowedValue: "new"},message:"must be equal to constant",schema:"new",parentSchema:schema53.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/NewWorkspace/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.name.type,parentSchema:schema53.properties.name,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/definitions/NewWorkspace/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else if(tag0 === "existing"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err7 = {instancePath,schemaPath:"#/definitions/ExistingWorkspace/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema54.required,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.id === undefined){
const err8 = {instancePath,schemaPath:"#/definitions/ExistingWorkspace/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema54.required,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.location === undefined){
const err9 = {instancePath,schemaPath:"#/definitions/ExistingWorkspace/required",keyword:"required",params:{missingProperty: "location"},message:"must have required property '"+"location"+"'",schema:schema54.required,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "id")) || (key1 === "location"))){
const err10 = {instancePath,schemaPath:"#/definitions/ExistingWorkspace/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(typeof data2 !== "string"){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/ExistingWorkspace/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.kind.type,parentSchema:schema54.properties.kind,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if("existing" !== data2){
const err12 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/ExistingWorkspace/properties/kind/const",keyword:"const",params:{allowedValue: "existing"},message:"must be equal to constant",schema:"existing",parentSchema:schema54.properties.kind,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.id !== undefined){
let data3 = data.id;
if(typeof data3 !== "string"){
const err13 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/ExistingWorkspace/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.id.type,parentSchema:schema54.properties.id,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.location !== undefined){
let data4 = data.location;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/location",schemaPath:"#/definitions/ExistingWorkspace/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.location.type,parentSchema:schema54.properties.location,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/definitions/ExistingWorkspace/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.type,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema60.discriminator,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema60.discriminator,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.type,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "workspace") || (key0 === "plan")) || (key0 === "retentionDays")) || (key0 === "profile")) || (key0 === "namespaces")) || (key0 === "queries")) || (key0 === "alerts")) || (key0 === "mtlsNamespaces"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.workspace !== undefined){
if(!(validate44(data.workspace, {instancePath:instancePath+"/workspace",parentData:data,parentDataProperty:"workspace",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data.plan !== undefined){
let data1 = data.plan;
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.plan.type,parentSchema:schema59.properties.plan,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data1 === "Analytics") || (data1 === "Basic"))){
const err2 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/enum",keyword:"enum",params:{allowedValues: schema59.properties.plan.enum},message:"must be equal to one of the allowed values",schema:schema59.properties.plan.enum,parentSchema:schema59.properties.plan,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.retentionDays !== undefined){
let data2 = data.retentionDays;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err3 = {instancePath:instancePath+"/retentionDays",schemaPath:"#/properties/retentionDays/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema59.properties.retentionDays.type,parentSchema:schema59.properties.retentionDays,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.profile !== undefined){
let data3 = data.profile;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.profile.type,parentSchema:schema59.properties.profile,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data3 === "full") || (data3 === "networkLogsOnly"))){
const err5 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/enum",keyword:"enum",params:{allowedValues: schema59.properties.profile.enum},message:"must be equal to one of the allowed values",schema:schema59.properties.profile.enum,parentSchema:schema59.properties.profile,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.namespaces !== undefined){
let data4 = data.namespaces;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.mode === undefined){
const err6 = {instancePath:instancePath+"/namespaces",schemaPath:"#/properties/namespaces/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema59.properties.namespaces.required,parentSchema:schema59.properties.namespaces,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4.names === undefined){
const err7 = {instancePath:instancePath+"/namespaces",schemaPath:"#/properties/namespaces/required",keyword:"required",params:{missingProperty: "names"},message:"must have required property '"+"names"+"'",schema:schema59.properties.namespaces.required,parentSchema:schema59.properties.namespaces,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "mode") || (key1 === "names"))){
const err8 = {instancePath:instancePath+"/namespaces",schemaPath:"#/properties/namespaces/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema59.properties.namespaces,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data4.mode !== undefined){
let data5 = data4.mode;
if(typeof data5 !== "string"){
const err9 = {instancePath:instancePath+"/namespaces/mode",schemaPath:"#/properties/namespaces/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.namespaces.properties.mode.type,parentSchema:schema59.properties.namespaces.properties.mode,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((data5 === "Include") || (data5 === "Exclude"))){
const err10 = {instancePath:instancePath+"/namespaces/mode",schemaPath:"#/properties/namespaces/properties/mode/enum",keyword:"enum",params:{allowedValues: schema59.properties.namespaces.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema59.properties.namespaces.properties.mode.enum,parentSchema:schema59.properties.namespaces.properties.mode,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.names !== undefined){
let data6 = data4.names;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 !== "string"){
const err11 = {instancePath:instancePath+"/namespaces/names/" + i0,schemaPath:"#/properties/namespaces/properties/names/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.namespaces.properties.names.items.type,parentSchema:schema59.properties.namespaces.properties.names.items,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/namespaces/names",schemaPath:"#/properties/namespaces/properties/names/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.namespaces.properties.names.type,parentSchema:schema59.properties.namespaces.properties.names,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/namespaces",schemaPath:"#/properties/namespaces/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.namespaces.type,parentSchema:schema59.properties.namespaces,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.queries !== undefined){
let data8 = data.queries;
if(typeof data8 !== "boolean"){
const err14 = {instancePath:instancePath+"/queries",schemaPath:"#/properties/queries/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema59.properties.queries.type,parentSchema:schema59.properties.queries,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.alerts !== undefined){
let data9 = data.alerts;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
if(!((key2 === "thresholds") || (key2 === "off"))){
const err15 = {instancePath:instancePath+"/alerts",schemaPath:"#/definitions/LogAlerts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema63,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data9.thresholds !== undefined){
let data10 = data9.thresholds;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key3 in data10){
let data11 = data10[key3];
if(!(typeof data11 == "number")){
const err16 = {instancePath:instancePath+"/alerts/thresholds/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/LogAlerts/properties/thresholds/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema63.properties.thresholds.additionalProperties.type,parentSchema:schema63.properties.thresholds.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/alerts/thresholds",schemaPath:"#/definitions/LogAlerts/properties/thresholds/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema63.properties.thresholds.type,parentSchema:schema63.properties.thresholds,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.off !== undefined){
let data12 = data9.off;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(typeof data13 !== "string"){
const err18 = {instancePath:instancePath+"/alerts/off/" + i1,schemaPath:"#/definitions/LogAlerts/properties/off/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.off.items.type,parentSchema:schema63.properties.off.items,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/alerts/off",schemaPath:"#/definitions/LogAlerts/properties/off/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema63.properties.off.type,parentSchema:schema63.properties.off,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/alerts",schemaPath:"#/definitions/LogAlerts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema63.type,parentSchema:schema63,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.mtlsNamespaces !== undefined){
let data14 = data.mtlsNamespaces;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if(typeof data15 !== "string"){
const err21 = {instancePath:instancePath+"/mtlsNamespaces/" + i2,schemaPath:"#/properties/mtlsNamespaces/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.mtlsNamespaces.items.type,parentSchema:schema59.properties.mtlsNamespaces.items,data:data15};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/mtlsNamespaces",schemaPath:"#/properties/mtlsNamespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.mtlsNamespaces.type,parentSchema:schema59.properties.mtlsNamespaces,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.type,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema50.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.location !== undefined){
let data0 = data.location;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.location.type,parentSchema:schema50.properties.location,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.resourceGroup !== undefined){
let data1 = data.resourceGroup;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.kind === undefined){
const err2 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema13.required,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const tag0 = data1.kind;
if(typeof tag0 == "string"){
if(tag0 === "new"){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.kind === undefined){
const err3 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema13.oneOf[0].required,parentSchema:schema13.oneOf[0],data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "kind") || (key1 === "name"))){
const err4 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema13.oneOf[0],data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.kind !== undefined){
let data2 = data1.kind;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[0].properties.kind.type,parentSchema:schema13.oneOf[0].properties.kind,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("new" !== data2){
const err6 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "new"},message:"must be equal to constant",schema:"new",parentSchema:schema13.oneOf[0].properties.kind,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.name !== undefined){
let data3 = data1.name;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/resourceGroup/name",schemaPath:"#/definitions/ResourceGroup/oneOf/0/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[0].properties.name.type,parentSchema:schema13.oneOf[0].properties.name,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.oneOf[0].type,parentSchema:schema13.oneOf[0],data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else if(tag0 === "existing"){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.kind === undefined){
const err9 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema13.oneOf[1].required,parentSchema:schema13.oneOf[1],data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1.name === undefined){
const err10 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema13.oneOf[1].required,parentSchema:schema13.oneOf[1],data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key2 in data1){
if(!((key2 === "kind") || (key2 === "name"))){
const err11 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema13.oneOf[1],data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.kind !== undefined){
let data4 = data1.kind;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[1].properties.kind.type,parentSchema:schema13.oneOf[1].properties.kind,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if("existing" !== data4){
const err13 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "existing"},message:"must be equal to constant",schema:"existing",parentSchema:schema13.oneOf[1].properties.kind,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.name !== undefined){
let data5 = data1.name;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/resourceGroup/name",schemaPath:"#/definitions/ResourceGroup/oneOf/1/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[1].properties.name.type,parentSchema:schema13.oneOf[1].properties.name,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.oneOf[1].type,parentSchema:schema13.oneOf[1],data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema13.discriminator,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema13.discriminator,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.prometheus !== undefined){
let data6 = data.prometheus;
if(typeof data6 !== "string"){
const err19 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.prometheus.type,parentSchema:schema50.properties.prometheus,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!((data6 === "managed") || (data6 === "bringYourOwn"))){
const err20 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/enum",keyword:"enum",params:{allowedValues: schema50.properties.prometheus.enum},message:"must be equal to one of the allowed values",schema:schema50.properties.prometheus.enum,parentSchema:schema50.properties.prometheus,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.metricsWorkspace !== undefined){
if(!(validate39(data.metricsWorkspace, {instancePath:instancePath+"/metricsWorkspace",parentData:data,parentDataProperty:"metricsWorkspace",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.kubeStateMetrics !== undefined){
let data8 = data.kubeStateMetrics;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
if(!((key3 === "labels") || (key3 === "annotations"))){
const err21 = {instancePath:instancePath+"/kubeStateMetrics",schemaPath:"#/definitions/KubeStateMetrics/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema55,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.labels !== undefined){
let data9 = data8.labels;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key4 in data9){
let data10 = data9[key4];
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 !== "string"){
const err22 = {instancePath:instancePath+"/kubeStateMetrics/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/definitions/KubeStateMetrics/properties/labels/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.labels.additionalProperties.items.type,parentSchema:schema55.properties.labels.additionalProperties.items,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/kubeStateMetrics/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/KubeStateMetrics/properties/labels/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema55.properties.labels.additionalProperties.type,parentSchema:schema55.properties.labels.additionalProperties,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/kubeStateMetrics/labels",schemaPath:"#/definitions/KubeStateMetrics/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.properties.labels.type,parentSchema:schema55.properties.labels,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data8.annotations !== undefined){
let data12 = data8.annotations;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key5 in data12){
let data13 = data12[key5];
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(typeof data14 !== "string"){
const err25 = {instancePath:instancePath+"/kubeStateMetrics/annotations/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/definitions/KubeStateMetrics/properties/annotations/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.annotations.additionalProperties.items.type,parentSchema:schema55.properties.annotations.additionalProperties.items,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/kubeStateMetrics/annotations/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/KubeStateMetrics/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema55.properties.annotations.additionalProperties.type,parentSchema:schema55.properties.annotations.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/kubeStateMetrics/annotations",schemaPath:"#/definitions/KubeStateMetrics/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.properties.annotations.type,parentSchema:schema55.properties.annotations,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/kubeStateMetrics",schemaPath:"#/definitions/KubeStateMetrics/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.type,parentSchema:schema55,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.recordingRules !== undefined){
let data15 = data.recordingRules;
if(typeof data15 !== "boolean"){
const err29 = {instancePath:instancePath+"/recordingRules",schemaPath:"#/properties/recordingRules/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema50.properties.recordingRules.type,parentSchema:schema50.properties.recordingRules,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.alerts !== undefined){
let data16 = data.alerts;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key6 in data16){
if(!((((((key6 === "network") || (key6 === "runbooks")) || (key6 === "emails")) || (key6 === "actionGroupId")) || (key6 === "thresholds")) || (key6 === "off"))){
const err30 = {instancePath:instancePath+"/alerts",schemaPath:"#/definitions/Alerts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema56,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data16.network !== undefined){
let data17 = data16.network;
if(typeof data17 !== "boolean"){
const err31 = {instancePath:instancePath+"/alerts/network",schemaPath:"#/definitions/Alerts/properties/network/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema56.properties.network.type,parentSchema:schema56.properties.network,data:data17};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data16.runbooks !== undefined){
let data18 = data16.runbooks;
if(typeof data18 !== "string"){
const err32 = {instancePath:instancePath+"/alerts/runbooks",schemaPath:"#/definitions/Alerts/properties/runbooks/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.runbooks.type,parentSchema:schema56.properties.runbooks,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data16.emails !== undefined){
let data19 = data16.emails;
if(Array.isArray(data19)){
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
let data20 = data19[i2];
if(typeof data20 !== "string"){
const err33 = {instancePath:instancePath+"/alerts/emails/" + i2,schemaPath:"#/definitions/Alerts/properties/emails/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.emails.items.type,parentSchema:schema56.properties.emails.items,data:data20};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/alerts/emails",schemaPath:"#/definitions/Alerts/properties/emails/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema56.properties.emails.type,parentSchema:schema56.properties.emails,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16.actionGroupId !== undefined){
let data21 = data16.actionGroupId;
if(typeof data21 !== "string"){
const err35 = {instancePath:instancePath+"/alerts/actionGroupId",schemaPath:"#/definitions/Alerts/properties/actionGroupId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.actionGroupId.type,parentSchema:schema56.properties.actionGroupId,data:data21};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data16.thresholds !== undefined){
let data22 = data16.thresholds;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key7 in data22){
let data23 = data22[key7];
if(!(typeof data23 == "number")){
const err36 = {instancePath:instancePath+"/alerts/thresholds/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/Alerts/properties/thresholds/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema56.properties.thresholds.additionalProperties.type,parentSchema:schema56.properties.thresholds.additionalProperties,data:data23};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/alerts/thresholds",schemaPath:"#/definitions/Alerts/properties/thresholds/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.properties.thresholds.type,parentSchema:schema56.properties.thresholds,data:data22};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data16.off !== undefined){
let data24 = data16.off;
if(Array.isArray(data24)){
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
let data25 = data24[i3];
if(typeof data25 !== "string"){
const err38 = {instancePath:instancePath+"/alerts/off/" + i3,schemaPath:"#/definitions/Alerts/properties/off/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.off.items.type,parentSchema:schema56.properties.off.items,data:data25};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/alerts/off",schemaPath:"#/definitions/Alerts/properties/off/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema56.properties.off.type,parentSchema:schema56.properties.off,data:data24};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/alerts",schemaPath:"#/definitions/Alerts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.type,parentSchema:schema56,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.grafana !== undefined){
if(!(validate41(data.grafana, {instancePath:instancePath+"/grafana",parentData:data,parentDataProperty:"grafana",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.logs !== undefined){
if(!(validate43(data.logs, {instancePath:instancePath+"/logs",parentData:data,parentDataProperty:"logs",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.privateLink !== undefined){
let data28 = data.privateLink;
if(typeof data28 !== "boolean"){
const err41 = {instancePath:instancePath+"/privateLink",schemaPath:"#/properties/privateLink/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema50.properties.privateLink.type,parentSchema:schema50.properties.privateLink,data:data28};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.tags !== undefined){
let data29 = data.tags;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key8 in data29){
let data30 = data29[key8];
if(typeof data30 !== "string"){
const err42 = {instancePath:instancePath+"/tags/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.tags.additionalProperties.type,parentSchema:schema50.properties.tags.additionalProperties,data:data30};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.properties.tags.type,parentSchema:schema50.properties.tags,data:data29};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.rules !== undefined){
let data31 = data.rules;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key9 in data31){
let data32 = data31[key9];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.severity === undefined){
const err44 = {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema50.properties.rules.additionalProperties.required,parentSchema:schema50.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data32.reason === undefined){
const err45 = {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema50.properties.rules.additionalProperties.required,parentSchema:schema50.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key10 in data32){
if(!((key10 === "severity") || (key10 === "reason"))){
const err46 = {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema50.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data32.severity !== undefined){
let data33 = data32.severity;
if(typeof data33 !== "string"){
const err47 = {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.rules.additionalProperties.properties.severity.type,parentSchema:schema50.properties.rules.additionalProperties.properties.severity,data:data33};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!((data33 === "warning") || (data33 === "off"))){
const err48 = {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/enum",keyword:"enum",params:{allowedValues: schema50.properties.rules.additionalProperties.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema50.properties.rules.additionalProperties.properties.severity.enum,parentSchema:schema50.properties.rules.additionalProperties.properties.severity,data:data33};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data32.reason !== undefined){
let data34 = data32.reason;
if(typeof data34 !== "string"){
const err49 = {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/reason",schemaPath:"#/properties/rules/additionalProperties/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.rules.additionalProperties.properties.reason.type,parentSchema:schema50.properties.rules.additionalProperties.properties.reason,data:data34};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.properties.rules.additionalProperties.type,parentSchema:schema50.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.properties.rules.type,parentSchema:schema50.properties.rules,data:data31};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.type,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}

const schema65 = definitions["Prices"];
const schema66 = definitions["Price"];

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "acnsPerNodeMonth") || (key0 === "controlPlanePerMonth")) || (key0 === "metricsPerMillionSamples")) || (key0 === "logsAnalyticsPerGB")) || (key0 === "logsBasicPerGB")) || (key0 === "grafanaPerMonth"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.acnsPerNodeMonth !== undefined){
let data0 = data.acnsPerNodeMonth;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.usd === undefined){
const err1 = {instancePath:instancePath+"/acnsPerNodeMonth",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "usd"},message:"must have required property '"+"usd"+"'",schema:schema66.required,parentSchema:schema66,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.source === undefined){
const err2 = {instancePath:instancePath+"/acnsPerNodeMonth",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema66.required,parentSchema:schema66,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.date === undefined){
const err3 = {instancePath:instancePath+"/acnsPerNodeMonth",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'",schema:schema66.required,parentSchema:schema66,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data0){
if(!(((key1 === "usd") || (key1 === "source")) || (key1 === "date"))){
const err4 = {instancePath:instancePath+"/acnsPerNodeMonth",schemaPath:"#/definitions/Price/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema66,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.usd !== undefined){
let data1 = data0.usd;
if(!(typeof data1 == "number")){
const err5 = {instancePath:instancePath+"/acnsPerNodeMonth/usd",schemaPath:"#/definitions/Price/properties/usd/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema66.properties.usd.type,parentSchema:schema66.properties.usd,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.source !== undefined){
let data2 = data0.source;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/acnsPerNodeMonth/source",schemaPath:"#/definitions/Price/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.source.type,parentSchema:schema66.properties.source,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.date !== undefined){
let data3 = data0.date;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/acnsPerNodeMonth/date",schemaPath:"#/definitions/Price/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.date.type,parentSchema:schema66.properties.date,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/acnsPerNodeMonth",schemaPath:"#/definitions/Price/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.type,parentSchema:schema66,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.controlPlanePerMonth !== undefined){
let data4 = data.controlPlanePerMonth;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.usd === undefined){
const err9 = {instancePath:instancePath+"/controlPlanePerMonth",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "usd"},message:"must have required property '"+"usd"+"'",schema:schema66.required,parentSchema:schema66,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.source === undefined){
const err10 = {instancePath:instancePath+"/controlPlanePerMonth",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema66.required,parentSchema:schema66,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4.date === undefined){
const err11 = {instancePath:instancePath+"/controlPlanePerMonth",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'",schema:schema66.required,parentSchema:schema66,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key2 in data4){
if(!(((key2 === "usd") || (key2 === "source")) || (key2 === "date"))){
const err12 = {instancePath:instancePath+"/controlPlanePerMonth",schemaPath:"#/definitions/Price/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema66,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.usd !== undefined){
let data5 = data4.usd;
if(!(typeof data5 == "number")){
const err13 = {instancePath:instancePath+"/controlPlanePerMonth/usd",schemaPath:"#/definitions/Price/properties/usd/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema66.properties.usd.type,parentSchema:schema66.properties.usd,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.source !== undefined){
let data6 = data4.source;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/controlPlanePerMonth/source",schemaPath:"#/definitions/Price/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.source.type,parentSchema:schema66.properties.source,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.date !== undefined){
let data7 = data4.date;
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/controlPlanePerMonth/date",schemaPath:"#/definitions/Price/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.date.type,parentSchema:schema66.properties.date,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/controlPlanePerMonth",schemaPath:"#/definitions/Price/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.type,parentSchema:schema66,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.metricsPerMillionSamples !== undefined){
let data8 = data.metricsPerMillionSamples;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.usd === undefined){
const err17 = {instancePath:instancePath+"/metricsPerMillionSamples",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "usd"},message:"must have required property '"+"usd"+"'",schema:schema66.required,parentSchema:schema66,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data8.source === undefined){
const err18 = {instancePath:instancePath+"/metricsPerMillionSamples",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema66.required,parentSchema:schema66,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data8.date === undefined){
const err19 = {instancePath:instancePath+"/metricsPerMillionSamples",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'",schema:schema66.required,parentSchema:schema66,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key3 in data8){
if(!(((key3 === "usd") || (key3 === "source")) || (key3 === "date"))){
const err20 = {instancePath:instancePath+"/metricsPerMillionSamples",schemaPath:"#/definitions/Price/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema66,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.usd !== undefined){
let data9 = data8.usd;
if(!(typeof data9 == "number")){
const err21 = {instancePath:instancePath+"/metricsPerMillionSamples/usd",schemaPath:"#/definitions/Price/properties/usd/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema66.properties.usd.type,parentSchema:schema66.properties.usd,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.source !== undefined){
let data10 = data8.source;
if(typeof data10 !== "string"){
const err22 = {instancePath:instancePath+"/metricsPerMillionSamples/source",schemaPath:"#/definitions/Price/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.source.type,parentSchema:schema66.properties.source,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.date !== undefined){
let data11 = data8.date;
if(typeof data11 !== "string"){
const err23 = {instancePath:instancePath+"/metricsPerMillionSamples/date",schemaPath:"#/definitions/Price/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.date.type,parentSchema:schema66.properties.date,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/metricsPerMillionSamples",schemaPath:"#/definitions/Price/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.type,parentSchema:schema66,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.logsAnalyticsPerGB !== undefined){
let data12 = data.logsAnalyticsPerGB;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.usd === undefined){
const err25 = {instancePath:instancePath+"/logsAnalyticsPerGB",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "usd"},message:"must have required property '"+"usd"+"'",schema:schema66.required,parentSchema:schema66,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data12.source === undefined){
const err26 = {instancePath:instancePath+"/logsAnalyticsPerGB",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema66.required,parentSchema:schema66,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data12.date === undefined){
const err27 = {instancePath:instancePath+"/logsAnalyticsPerGB",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'",schema:schema66.required,parentSchema:schema66,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key4 in data12){
if(!(((key4 === "usd") || (key4 === "source")) || (key4 === "date"))){
const err28 = {instancePath:instancePath+"/logsAnalyticsPerGB",schemaPath:"#/definitions/Price/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema66,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.usd !== undefined){
let data13 = data12.usd;
if(!(typeof data13 == "number")){
const err29 = {instancePath:instancePath+"/logsAnalyticsPerGB/usd",schemaPath:"#/definitions/Price/properties/usd/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema66.properties.usd.type,parentSchema:schema66.properties.usd,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.source !== undefined){
let data14 = data12.source;
if(typeof data14 !== "string"){
const err30 = {instancePath:instancePath+"/logsAnalyticsPerGB/source",schemaPath:"#/definitions/Price/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.source.type,parentSchema:schema66.properties.source,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.date !== undefined){
let data15 = data12.date;
if(typeof data15 !== "string"){
const err31 = {instancePath:instancePath+"/logsAnalyticsPerGB/date",schemaPath:"#/definitions/Price/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.date.type,parentSchema:schema66.properties.date,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/logsAnalyticsPerGB",schemaPath:"#/definitions/Price/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.type,parentSchema:schema66,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.logsBasicPerGB !== undefined){
let data16 = data.logsBasicPerGB;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.usd === undefined){
const err33 = {instancePath:instancePath+"/logsBasicPerGB",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "usd"},message:"must have required property '"+"usd"+"'",schema:schema66.required,parentSchema:schema66,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data16.source === undefined){
const err34 = {instancePath:instancePath+"/logsBasicPerGB",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema66.required,parentSchema:schema66,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data16.date === undefined){
const err35 = {instancePath:instancePath+"/logsBasicPerGB",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'",schema:schema66.required,parentSchema:schema66,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key5 in data16){
if(!(((key5 === "usd") || (key5 === "source")) || (key5 === "date"))){
const err36 = {instancePath:instancePath+"/logsBasicPerGB",schemaPath:"#/definitions/Price/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema66,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data16.usd !== undefined){
let data17 = data16.usd;
if(!(typeof data17 == "number")){
const err37 = {instancePath:instancePath+"/logsBasicPerGB/usd",schemaPath:"#/definitions/Price/properties/usd/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema66.properties.usd.type,parentSchema:schema66.properties.usd,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data16.source !== undefined){
let data18 = data16.source;
if(typeof data18 !== "string"){
const err38 = {instancePath:instancePath+"/logsBasicPerGB/source",schemaPath:"#/definitions/Price/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.source.type,parentSchema:schema66.properties.source,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data16.date !== undefined){
let data19 = data16.date;
if(typeof data19 !== "string"){
const err39 = {instancePath:instancePath+"/logsBasicPerGB/date",schemaPath:"#/definitions/Price/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.date.type,parentSchema:schema66.properties.date,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/logsBasicPerGB",schemaPath:"#/definitions/Price/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.type,parentSchema:schema66,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.grafanaPerMonth !== undefined){
let data20 = data.grafanaPerMonth;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.usd === undefined){
const err41 = {instancePath:instancePath+"/grafanaPerMonth",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "usd"},message:"must have required property '"+"usd"+"'",schema:schema66.required,parentSchema:schema66,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data20.source === undefined){
const err42 = {instancePath:instancePath+"/grafanaPerMonth",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema66.required,parentSchema:schema66,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data20.date === undefined){
const err43 = {instancePath:instancePath+"/grafanaPerMonth",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'",schema:schema66.required,parentSchema:schema66,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key6 in data20){
if(!(((key6 === "usd") || (key6 === "source")) || (key6 === "date"))){
const err44 = {instancePath:instancePath+"/grafanaPerMonth",schemaPath:"#/definitions/Price/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema66,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data20.usd !== undefined){
let data21 = data20.usd;
if(!(typeof data21 == "number")){
const err45 = {instancePath:instancePath+"/grafanaPerMonth/usd",schemaPath:"#/definitions/Price/properties/usd/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema66.properties.usd.type,parentSchema:schema66.properties.usd,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data20.source !== undefined){
let data22 = data20.source;
if(typeof data22 !== "string"){
const err46 = {instancePath:instancePath+"/grafanaPerMonth/source",schemaPath:"#/definitions/Price/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.source.type,parentSchema:schema66.properties.source,data:data22};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data20.date !== undefined){
let data23 = data20.date;
if(typeof data23 !== "string"){
const err47 = {instancePath:instancePath+"/grafanaPerMonth/date",schemaPath:"#/definitions/Price/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.date.type,parentSchema:schema66.properties.date,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/grafanaPerMonth",schemaPath:"#/definitions/Price/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.type,parentSchema:schema66,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema65.type,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}


function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema12.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.clusterName !== undefined){
let data0 = data.clusterName;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/clusterName",schemaPath:"#/properties/clusterName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.clusterName.type,parentSchema:schema12.properties.clusterName,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.location !== undefined){
let data1 = data.location;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.location.type,parentSchema:schema12.properties.location,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.resourceGroup !== undefined){
let data2 = data.resourceGroup;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.kind === undefined){
const err3 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema13.required,parentSchema:schema13,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const tag0 = data2.kind;
if(typeof tag0 == "string"){
if(tag0 === "new"){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.kind === undefined){
const err4 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema13.oneOf[0].required,parentSchema:schema13.oneOf[0],data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "kind") || (key1 === "name"))){
const err5 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema13.oneOf[0],data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.kind !== undefined){
let data3 = data2.kind;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[0].properties.kind.type,parentSchema:schema13.oneOf[0].properties.kind,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if("new" !== data3){
const err7 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "new"},message:"must be equal to constant",schema:"new",parentSchema:schema13.oneOf[0].properties.kind,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.name !== undefined){
let data4 = data2.name;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/resourceGroup/name",schemaPath:"#/definitions/ResourceGroup/oneOf/0/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[0].properties.name.type,parentSchema:schema13.oneOf[0].properties.name,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.oneOf[0].type,parentSchema:schema13.oneOf[0],data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else if(tag0 === "existing"){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.kind === undefined){
const err10 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema13.oneOf[1].required,parentSchema:schema13.oneOf[1],data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2.name === undefined){
const err11 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema13.oneOf[1].required,parentSchema:schema13.oneOf[1],data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key2 in data2){
if(!((key2 === "kind") || (key2 === "name"))){
const err12 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema13.oneOf[1],data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.kind !== undefined){
let data5 = data2.kind;
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[1].properties.kind.type,parentSchema:schema13.oneOf[1].properties.kind,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if("existing" !== data5){
const err14 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "existing"},message:"must be equal to constant",schema:"existing",parentSchema:schema13.oneOf[1].properties.kind,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.name !== undefined){
let data6 = data2.name;
if(typeof data6 !== "string"){
const err15 = {instancePath:instancePath+"/resourceGroup/name",schemaPath:"#/definitions/ResourceGroup/oneOf/1/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[1].properties.name.type,parentSchema:schema13.oneOf[1].properties.name,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.oneOf[1].type,parentSchema:schema13.oneOf[1],data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema13.discriminator,parentSchema:schema13,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema13.discriminator,parentSchema:schema13,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data:data2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.nodeResourceGroup !== undefined){
let data7 = data.nodeResourceGroup;
if(typeof data7 !== "string"){
const err20 = {instancePath:instancePath+"/nodeResourceGroup",schemaPath:"#/properties/nodeResourceGroup/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.nodeResourceGroup.type,parentSchema:schema12.properties.nodeResourceGroup,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.kubernetesVersion !== undefined){
let data8 = data.kubernetesVersion;
if(typeof data8 !== "string"){
const err21 = {instancePath:instancePath+"/kubernetesVersion",schemaPath:"#/properties/kubernetesVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.kubernetesVersion.type,parentSchema:schema12.properties.kubernetesVersion,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.sku !== undefined){
let data9 = data.sku;
if(typeof data9 !== "string"){
const err22 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.sku.type,parentSchema:schema12.properties.sku,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((data9 === "Base") || (data9 === "Automatic"))){
const err23 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/enum",keyword:"enum",params:{allowedValues: schema12.properties.sku.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.sku.enum,parentSchema:schema12.properties.sku,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.tier !== undefined){
let data10 = data.tier;
if(typeof data10 !== "string"){
const err24 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.tier.type,parentSchema:schema12.properties.tier,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!(((data10 === "Free") || (data10 === "Standard")) || (data10 === "Premium"))){
const err25 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/enum",keyword:"enum",params:{allowedValues: schema12.properties.tier.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.tier.enum,parentSchema:schema12.properties.tier,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.supportPlan !== undefined){
let data11 = data.supportPlan;
if(typeof data11 !== "string"){
const err26 = {instancePath:instancePath+"/supportPlan",schemaPath:"#/properties/supportPlan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.supportPlan.type,parentSchema:schema12.properties.supportPlan,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!((data11 === "KubernetesOfficial") || (data11 === "AKSLongTermSupport"))){
const err27 = {instancePath:instancePath+"/supportPlan",schemaPath:"#/properties/supportPlan/enum",keyword:"enum",params:{allowedValues: schema12.properties.supportPlan.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.supportPlan.enum,parentSchema:schema12.properties.supportPlan,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data12 = data.apiVersion;
if(typeof data12 !== "string"){
const err28 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.apiVersion.type,parentSchema:schema12.properties.apiVersion,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.network !== undefined){
if(!(validate12(data.network, {instancePath:instancePath+"/network",parentData:data,parentDataProperty:"network",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data.observability !== undefined){
let data14 = data.observability;
if(typeof data14 !== "boolean"){
const err29 = {instancePath:instancePath+"/observability",schemaPath:"#/properties/observability/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema12.properties.observability.type,parentSchema:schema12.properties.observability,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.security !== undefined){
let data15 = data.security;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key3 in data15){
if(!((key3 === "policies") || (key3 === "encryption"))){
const err30 = {instancePath:instancePath+"/security",schemaPath:"#/definitions/Security/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema25,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data15.policies !== undefined){
let data16 = data15.policies;
if(typeof data16 !== "string"){
const err31 = {instancePath:instancePath+"/security/policies",schemaPath:"#/definitions/Security/properties/policies/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.properties.policies.type,parentSchema:schema25.properties.policies,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((data16 === "None") || (data16 === "FQDN")) || (data16 === "L7"))){
const err32 = {instancePath:instancePath+"/security/policies",schemaPath:"#/definitions/Security/properties/policies/enum",keyword:"enum",params:{allowedValues: schema25.properties.policies.enum},message:"must be equal to one of the allowed values",schema:schema25.properties.policies.enum,parentSchema:schema25.properties.policies,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data15.encryption !== undefined){
let data17 = data15.encryption;
if(typeof data17 !== "string"){
const err33 = {instancePath:instancePath+"/security/encryption",schemaPath:"#/definitions/Security/properties/encryption/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.properties.encryption.type,parentSchema:schema25.properties.encryption,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!(((data17 === "None") || (data17 === "WireGuard")) || (data17 === "mTLS"))){
const err34 = {instancePath:instancePath+"/security/encryption",schemaPath:"#/definitions/Security/properties/encryption/enum",keyword:"enum",params:{allowedValues: schema25.properties.encryption.enum},message:"must be equal to one of the allowed values",schema:schema25.properties.encryption.enum,parentSchema:schema25.properties.encryption,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/security",schemaPath:"#/definitions/Security/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.type,parentSchema:schema25,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.acceleration !== undefined){
let data18 = data.acceleration;
if(typeof data18 !== "string"){
const err36 = {instancePath:instancePath+"/acceleration",schemaPath:"#/properties/acceleration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.acceleration.type,parentSchema:schema12.properties.acceleration,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!((data18 === "None") || (data18 === "BpfVeth"))){
const err37 = {instancePath:instancePath+"/acceleration",schemaPath:"#/properties/acceleration/enum",keyword:"enum",params:{allowedValues: schema12.properties.acceleration.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.acceleration.enum,parentSchema:schema12.properties.acceleration,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.nodePools !== undefined){
let data19 = data.nodePools;
if(Array.isArray(data19)){
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
if(!(validate24(data19[i0], {instancePath:instancePath+"/nodePools/" + i0,parentData:data19,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err38 = {instancePath:instancePath+"/nodePools",schemaPath:"#/properties/nodePools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.nodePools.type,parentSchema:schema12.properties.nodePools,data:data19};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.nodeProvisioning !== undefined){
let data21 = data.nodeProvisioning;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.mode === undefined){
const err39 = {instancePath:instancePath+"/nodeProvisioning",schemaPath:"#/definitions/NodeProvisioning/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema29.required,parentSchema:schema29,data:data21};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key4 in data21){
if(!(((key4 === "mode") || (key4 === "defaultNodePools")) || (key4 === "nodeClassOsSku"))){
const err40 = {instancePath:instancePath+"/nodeProvisioning",schemaPath:"#/definitions/NodeProvisioning/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema29,data:data21};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data21.mode !== undefined){
let data22 = data21.mode;
if(typeof data22 !== "string"){
const err41 = {instancePath:instancePath+"/nodeProvisioning/mode",schemaPath:"#/definitions/NodeProvisioning/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.mode.type,parentSchema:schema29.properties.mode,data:data22};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!((data22 === "Manual") || (data22 === "Auto"))){
const err42 = {instancePath:instancePath+"/nodeProvisioning/mode",schemaPath:"#/definitions/NodeProvisioning/properties/mode/enum",keyword:"enum",params:{allowedValues: schema29.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.mode.enum,parentSchema:schema29.properties.mode,data:data22};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data21.defaultNodePools !== undefined){
let data23 = data21.defaultNodePools;
if(typeof data23 !== "string"){
const err43 = {instancePath:instancePath+"/nodeProvisioning/defaultNodePools",schemaPath:"#/definitions/NodeProvisioning/properties/defaultNodePools/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.defaultNodePools.type,parentSchema:schema29.properties.defaultNodePools,data:data23};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!((data23 === "None") || (data23 === "Auto"))){
const err44 = {instancePath:instancePath+"/nodeProvisioning/defaultNodePools",schemaPath:"#/definitions/NodeProvisioning/properties/defaultNodePools/enum",keyword:"enum",params:{allowedValues: schema29.properties.defaultNodePools.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.defaultNodePools.enum,parentSchema:schema29.properties.defaultNodePools,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data21.nodeClassOsSku !== undefined){
let data24 = data21.nodeClassOsSku;
if(typeof data24 !== "string"){
const err45 = {instancePath:instancePath+"/nodeProvisioning/nodeClassOsSku",schemaPath:"#/definitions/NodeProvisioning/properties/nodeClassOsSku/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.nodeClassOsSku.type,parentSchema:schema29.properties.nodeClassOsSku,data:data24};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!(((((data24 === "Ubuntu") || (data24 === "Ubuntu2204")) || (data24 === "Ubuntu2404")) || (data24 === "AzureLinux")) || (data24 === "AzureLinux3"))){
const err46 = {instancePath:instancePath+"/nodeProvisioning/nodeClassOsSku",schemaPath:"#/definitions/NodeProvisioning/properties/nodeClassOsSku/enum",keyword:"enum",params:{allowedValues: schema29.properties.nodeClassOsSku.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.nodeClassOsSku.enum,parentSchema:schema29.properties.nodeClassOsSku,data:data24};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/nodeProvisioning",schemaPath:"#/definitions/NodeProvisioning/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.type,parentSchema:schema29,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.identity !== undefined){
let data25 = data.identity;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.kind === undefined){
const err48 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema30.required,parentSchema:schema30,data:data25};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const tag1 = data25.kind;
if(typeof tag1 == "string"){
if(tag1 === "systemAssigned"){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.kind === undefined){
const err49 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema30.oneOf[0].required,parentSchema:schema30.oneOf[0],data:data25};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key5 in data25){
if(!(key5 === "kind")){
const err50 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema30.oneOf[0],data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data25.kind !== undefined){
let data26 = data25.kind;
if(typeof data26 !== "string"){
const err51 = {instancePath:instancePath+"/identity/kind",schemaPath:"#/definitions/Identity/oneOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.oneOf[0].properties.kind.type,parentSchema:schema30.oneOf[0].properties.kind,data:data26};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if("systemAssigned" !== data26){
const err52 = {instancePath:instancePath+"/identity/kind",schemaPath:"#/definitions/Identity/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "systemAssigned"},message:"must be equal to constant",schema:"systemAssigned",parentSchema:schema30.oneOf[0].properties.kind,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.oneOf[0].type,parentSchema:schema30.oneOf[0],data:data25};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else if(tag1 === "userAssigned"){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.kind === undefined){
const err54 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema30.oneOf[1].required,parentSchema:schema30.oneOf[1],data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key6 in data25){
if(!(((key6 === "kind") || (key6 === "id")) || (key6 === "principalId"))){
const err55 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema30.oneOf[1],data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data25.kind !== undefined){
let data27 = data25.kind;
if(typeof data27 !== "string"){
const err56 = {instancePath:instancePath+"/identity/kind",schemaPath:"#/definitions/Identity/oneOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.oneOf[1].properties.kind.type,parentSchema:schema30.oneOf[1].properties.kind,data:data27};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if("userAssigned" !== data27){
const err57 = {instancePath:instancePath+"/identity/kind",schemaPath:"#/definitions/Identity/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "userAssigned"},message:"must be equal to constant",schema:"userAssigned",parentSchema:schema30.oneOf[1].properties.kind,data:data27};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data25.id !== undefined){
let data28 = data25.id;
if(typeof data28 !== "string"){
const err58 = {instancePath:instancePath+"/identity/id",schemaPath:"#/definitions/Identity/oneOf/1/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.oneOf[1].properties.id.type,parentSchema:schema30.oneOf[1].properties.id,data:data28};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data25.principalId !== undefined){
let data29 = data25.principalId;
if(typeof data29 !== "string"){
const err59 = {instancePath:instancePath+"/identity/principalId",schemaPath:"#/definitions/Identity/oneOf/1/properties/principalId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.oneOf[1].properties.principalId.type,parentSchema:schema30.oneOf[1].properties.principalId,data:data29};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.oneOf[1].type,parentSchema:schema30.oneOf[1],data:data25};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag1},message:"value of tag \"kind\" must be in oneOf",schema:schema30.discriminator,parentSchema:schema30,data:data25};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag1},message:"tag \"kind\" must be string",schema:schema30.discriminator,parentSchema:schema30,data:data25};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data:data25};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.entra !== undefined){
let data30 = data.entra;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key7 in data30){
if(!(((key7 === "adminGroupObjectIds") || (key7 === "azureRbac")) || (key7 === "tenantId"))){
const err64 = {instancePath:instancePath+"/entra",schemaPath:"#/definitions/Entra/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data:data30};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data30.adminGroupObjectIds !== undefined){
let data31 = data30.adminGroupObjectIds;
if(Array.isArray(data31)){
const len1 = data31.length;
for(let i1=0; i1<len1; i1++){
let data32 = data31[i1];
if(typeof data32 !== "string"){
const err65 = {instancePath:instancePath+"/entra/adminGroupObjectIds/" + i1,schemaPath:"#/definitions/Entra/properties/adminGroupObjectIds/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.adminGroupObjectIds.items.type,parentSchema:schema31.properties.adminGroupObjectIds.items,data:data32};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/entra/adminGroupObjectIds",schemaPath:"#/definitions/Entra/properties/adminGroupObjectIds/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.adminGroupObjectIds.type,parentSchema:schema31.properties.adminGroupObjectIds,data:data31};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data30.azureRbac !== undefined){
let data33 = data30.azureRbac;
if(typeof data33 !== "boolean"){
const err67 = {instancePath:instancePath+"/entra/azureRbac",schemaPath:"#/definitions/Entra/properties/azureRbac/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.azureRbac.type,parentSchema:schema31.properties.azureRbac,data:data33};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data30.tenantId !== undefined){
let data34 = data30.tenantId;
if(typeof data34 !== "string"){
const err68 = {instancePath:instancePath+"/entra/tenantId",schemaPath:"#/definitions/Entra/properties/tenantId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tenantId.type,parentSchema:schema31.properties.tenantId,data:data34};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/entra",schemaPath:"#/definitions/Entra/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data:data30};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.localAccounts !== undefined){
let data35 = data.localAccounts;
if(typeof data35 !== "boolean"){
const err70 = {instancePath:instancePath+"/localAccounts",schemaPath:"#/properties/localAccounts/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema12.properties.localAccounts.type,parentSchema:schema12.properties.localAccounts,data:data35};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.apiServer !== undefined){
if(!(validate26(data.apiServer, {instancePath:instancePath+"/apiServer",parentData:data,parentDataProperty:"apiServer",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.oidcIssuer !== undefined){
let data37 = data.oidcIssuer;
if(typeof data37 !== "boolean"){
const err71 = {instancePath:instancePath+"/oidcIssuer",schemaPath:"#/properties/oidcIssuer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema12.properties.oidcIssuer.type,parentSchema:schema12.properties.oidcIssuer,data:data37};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.workloadIdentity !== undefined){
let data38 = data.workloadIdentity;
if(typeof data38 !== "boolean"){
const err72 = {instancePath:instancePath+"/workloadIdentity",schemaPath:"#/properties/workloadIdentity/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema12.properties.workloadIdentity.type,parentSchema:schema12.properties.workloadIdentity,data:data38};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.upgrades !== undefined){
let data39 = data.upgrades;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key8 in data39){
if(!((key8 === "cluster") || (key8 === "nodeOs"))){
const err73 = {instancePath:instancePath+"/upgrades",schemaPath:"#/definitions/Upgrades/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data:data39};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data39.cluster !== undefined){
let data40 = data39.cluster;
if(typeof data40 !== "string"){
const err74 = {instancePath:instancePath+"/upgrades/cluster",schemaPath:"#/definitions/Upgrades/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.cluster.type,parentSchema:schema35.properties.cluster,data:data40};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!(((((data40 === "none") || (data40 === "patch")) || (data40 === "stable")) || (data40 === "rapid")) || (data40 === "node-image"))){
const err75 = {instancePath:instancePath+"/upgrades/cluster",schemaPath:"#/definitions/Upgrades/properties/cluster/enum",keyword:"enum",params:{allowedValues: schema35.properties.cluster.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.cluster.enum,parentSchema:schema35.properties.cluster,data:data40};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data39.nodeOs !== undefined){
let data41 = data39.nodeOs;
if(typeof data41 !== "string"){
const err76 = {instancePath:instancePath+"/upgrades/nodeOs",schemaPath:"#/definitions/Upgrades/properties/nodeOs/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.nodeOs.type,parentSchema:schema35.properties.nodeOs,data:data41};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(!((((data41 === "None") || (data41 === "Unmanaged")) || (data41 === "SecurityPatch")) || (data41 === "NodeImage"))){
const err77 = {instancePath:instancePath+"/upgrades/nodeOs",schemaPath:"#/definitions/Upgrades/properties/nodeOs/enum",keyword:"enum",params:{allowedValues: schema35.properties.nodeOs.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.nodeOs.enum,parentSchema:schema35.properties.nodeOs,data:data41};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/upgrades",schemaPath:"#/definitions/Upgrades/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data:data39};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.maintenance !== undefined){
if(!(validate28(data.maintenance, {instancePath:instancePath+"/maintenance",parentData:data,parentDataProperty:"maintenance",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.localDns !== undefined){
let data43 = data.localDns;
if(typeof data43 !== "string"){
const err79 = {instancePath:instancePath+"/localDns",schemaPath:"#/properties/localDns/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.localDns.type,parentSchema:schema12.properties.localDns,data:data43};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(!(((data43 === "Disabled") || (data43 === "Preferred")) || (data43 === "Required"))){
const err80 = {instancePath:instancePath+"/localDns",schemaPath:"#/properties/localDns/enum",keyword:"enum",params:{allowedValues: schema12.properties.localDns.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.localDns.enum,parentSchema:schema12.properties.localDns,data:data43};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.istio !== undefined){
if(!(validate36(data.istio, {instancePath:instancePath+"/istio",parentData:data,parentDataProperty:"istio",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.tags !== undefined){
let data45 = data.tags;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key9 in data45){
let data46 = data45[key9];
if(typeof data46 !== "string"){
const err81 = {instancePath:instancePath+"/tags/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.tags.additionalProperties.type,parentSchema:schema12.properties.tags.additionalProperties,data:data46};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.tags.type,parentSchema:schema12.properties.tags,data:data45};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.expected !== undefined){
let data47 = data.expected;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key10 in data47){
if(!(((((key10 === "nodes") || (key10 === "pods")) || (key10 === "requestsPerSecondPerNode")) || (key10 === "fqdnRequestsPerSecond")) || (key10 === "identities"))){
const err83 = {instancePath:instancePath+"/expected",schemaPath:"#/definitions/Expected/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema49,data:data47};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data47.nodes !== undefined){
let data48 = data47.nodes;
if(!((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48)))){
const err84 = {instancePath:instancePath+"/expected/nodes",schemaPath:"#/definitions/Expected/properties/nodes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.nodes.type,parentSchema:schema49.properties.nodes,data:data48};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data47.pods !== undefined){
let data49 = data47.pods;
if(!((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49)))){
const err85 = {instancePath:instancePath+"/expected/pods",schemaPath:"#/definitions/Expected/properties/pods/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.pods.type,parentSchema:schema49.properties.pods,data:data49};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data47.requestsPerSecondPerNode !== undefined){
let data50 = data47.requestsPerSecondPerNode;
if(!((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50)))){
const err86 = {instancePath:instancePath+"/expected/requestsPerSecondPerNode",schemaPath:"#/definitions/Expected/properties/requestsPerSecondPerNode/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.requestsPerSecondPerNode.type,parentSchema:schema49.properties.requestsPerSecondPerNode,data:data50};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data47.fqdnRequestsPerSecond !== undefined){
let data51 = data47.fqdnRequestsPerSecond;
if(!((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51)))){
const err87 = {instancePath:instancePath+"/expected/fqdnRequestsPerSecond",schemaPath:"#/definitions/Expected/properties/fqdnRequestsPerSecond/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.fqdnRequestsPerSecond.type,parentSchema:schema49.properties.fqdnRequestsPerSecond,data:data51};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data47.identities !== undefined){
let data52 = data47.identities;
if(!((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52)))){
const err88 = {instancePath:instancePath+"/expected/identities",schemaPath:"#/definitions/Expected/properties/identities/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.identities.type,parentSchema:schema49.properties.identities,data:data52};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/expected",schemaPath:"#/definitions/Expected/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.type,parentSchema:schema49,data:data47};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data.registeredFeatures !== undefined){
let data53 = data.registeredFeatures;
if(Array.isArray(data53)){
const len2 = data53.length;
for(let i2=0; i2<len2; i2++){
let data54 = data53[i2];
if(typeof data54 !== "string"){
const err90 = {instancePath:instancePath+"/registeredFeatures/" + i2,schemaPath:"#/properties/registeredFeatures/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.registeredFeatures.items.type,parentSchema:schema12.properties.registeredFeatures.items,data:data54};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/registeredFeatures",schemaPath:"#/properties/registeredFeatures/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.registeredFeatures.type,parentSchema:schema12.properties.registeredFeatures,data:data53};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.rules !== undefined){
let data55 = data.rules;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key11 in data55){
let data56 = data55[key11];
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.severity === undefined){
const err92 = {instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema12.properties.rules.additionalProperties.required,parentSchema:schema12.properties.rules.additionalProperties,data:data56};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data56.reason === undefined){
const err93 = {instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema12.properties.rules.additionalProperties.required,parentSchema:schema12.properties.rules.additionalProperties,data:data56};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
for(const key12 in data56){
if(!((key12 === "severity") || (key12 === "reason"))){
const err94 = {instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.rules.additionalProperties,data:data56};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data56.severity !== undefined){
let data57 = data56.severity;
if(typeof data57 !== "string"){
const err95 = {instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.rules.additionalProperties.properties.severity.type,parentSchema:schema12.properties.rules.additionalProperties.properties.severity,data:data57};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(!((data57 === "warning") || (data57 === "off"))){
const err96 = {instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/enum",keyword:"enum",params:{allowedValues: schema12.properties.rules.additionalProperties.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.rules.additionalProperties.properties.severity.enum,parentSchema:schema12.properties.rules.additionalProperties.properties.severity,data:data57};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data56.reason !== undefined){
let data58 = data56.reason;
if(typeof data58 !== "string"){
const err97 = {instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/reason",schemaPath:"#/properties/rules/additionalProperties/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.rules.additionalProperties.properties.reason.type,parentSchema:schema12.properties.rules.additionalProperties.properties.reason,data:data58};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.rules.additionalProperties.type,parentSchema:schema12.properties.rules.additionalProperties,data:data56};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
else {
const err99 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.rules.type,parentSchema:schema12.properties.rules,data:data55};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data.name !== undefined){
let data59 = data.name;
if(typeof data59 !== "string"){
const err100 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.name.type,parentSchema:schema12.properties.name,data:data59};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data.kubernetesResources !== undefined){
let data60 = data.kubernetesResources;
if(typeof data60 !== "string"){
const err101 = {instancePath:instancePath+"/kubernetesResources",schemaPath:"#/properties/kubernetesResources/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.kubernetesResources.type,parentSchema:schema12.properties.kubernetesResources,data:data60};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(!((data60 === "sameStack") || (data60 === "secondStack"))){
const err102 = {instancePath:instancePath+"/kubernetesResources",schemaPath:"#/properties/kubernetesResources/enum",keyword:"enum",params:{allowedValues: schema12.properties.kubernetesResources.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.kubernetesResources.enum,parentSchema:schema12.properties.kubernetesResources,data:data60};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.monitoring !== undefined){
if(!(validate38(data.monitoring, {instancePath:instancePath+"/monitoring",parentData:data,parentDataProperty:"monitoring",rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.lab !== undefined){
let data62 = data.lab;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
for(const key13 in data62){
if(!(key13 === "stage")){
const err103 = {instancePath:instancePath+"/lab",schemaPath:"#/definitions/LabSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema64,data:data62};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data62.stage !== undefined){
let data63 = data62.stage;
if(typeof data63 !== "string"){
const err104 = {instancePath:instancePath+"/lab/stage",schemaPath:"#/definitions/LabSettings/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.properties.stage.type,parentSchema:schema64.properties.stage,data:data63};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(!((((((data63 === "open") || (data63 === "zero-trust")) || (data63 === "fqdn")) || (data63 === "combined")) || (data63 === "chaos")) || (data63 === "restored"))){
const err105 = {instancePath:instancePath+"/lab/stage",schemaPath:"#/definitions/LabSettings/properties/stage/enum",keyword:"enum",params:{allowedValues: schema64.properties.stage.enum},message:"must be equal to one of the allowed values",schema:schema64.properties.stage.enum,parentSchema:schema64.properties.stage,data:data63};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/lab",schemaPath:"#/definitions/LabSettings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema64.type,parentSchema:schema64,data:data62};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.prices !== undefined){
if(!(validate48(data.prices, {instancePath:instancePath+"/prices",parentData:data,parentDataProperty:"prices",rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data.usage !== undefined){
let data65 = data.usage;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
for(const key14 in data65){
if(!(((key14 === "metricSamplesMillions") || (key14 === "networkLogsGB")) || (key14 === "containerInsightsGB"))){
const err107 = {instancePath:instancePath+"/usage",schemaPath:"#/definitions/Usage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema72,data:data65};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data65.metricSamplesMillions !== undefined){
let data66 = data65.metricSamplesMillions;
if(!(typeof data66 == "number")){
const err108 = {instancePath:instancePath+"/usage/metricSamplesMillions",schemaPath:"#/definitions/Usage/properties/metricSamplesMillions/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.metricSamplesMillions.type,parentSchema:schema72.properties.metricSamplesMillions,data:data66};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data65.networkLogsGB !== undefined){
let data67 = data65.networkLogsGB;
if(!(typeof data67 == "number")){
const err109 = {instancePath:instancePath+"/usage/networkLogsGB",schemaPath:"#/definitions/Usage/properties/networkLogsGB/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.networkLogsGB.type,parentSchema:schema72.properties.networkLogsGB,data:data67};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data65.containerInsightsGB !== undefined){
let data68 = data65.containerInsightsGB;
if(!(typeof data68 == "number")){
const err110 = {instancePath:instancePath+"/usage/containerInsightsGB",schemaPath:"#/definitions/Usage/properties/containerInsightsGB/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.containerInsightsGB.type,parentSchema:schema72.properties.containerInsightsGB,data:data68};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/usage",schemaPath:"#/definitions/Usage/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.type,parentSchema:schema72,data:data65};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}

export const ClusterSettings = validate59;
const schema83 = definitions["ClusterSettings"];

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema83.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema83,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.clusterName !== undefined){
let data0 = data.clusterName;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/clusterName",schemaPath:"#/properties/clusterName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.properties.clusterName.type,parentSchema:schema83.properties.clusterName,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.location !== undefined){
let data1 = data.location;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.properties.location.type,parentSchema:schema83.properties.location,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.resourceGroup !== undefined){
let data2 = data.resourceGroup;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.kind === undefined){
const err3 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema13.required,parentSchema:schema13,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const tag0 = data2.kind;
if(typeof tag0 == "string"){
if(tag0 === "new"){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.kind === undefined){
const err4 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema13.oneOf[0].required,parentSchema:schema13.oneOf[0],data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "kind") || (key1 === "name"))){
const err5 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema13.oneOf[0],data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.kind !== undefined){
let data3 = data2.kind;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[0].properties.kind.type,parentSchema:schema13.oneOf[0].properties.kind,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if("new" !== data3){
const err7 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "new"},message:"must be equal to constant",schema:"new",parentSchema:schema13.oneOf[0].properties.kind,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.name !== undefined){
let data4 = data2.name;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/resourceGroup/name",schemaPath:"#/definitions/ResourceGroup/oneOf/0/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[0].properties.name.type,parentSchema:schema13.oneOf[0].properties.name,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.oneOf[0].type,parentSchema:schema13.oneOf[0],data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else if(tag0 === "existing"){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.kind === undefined){
const err10 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema13.oneOf[1].required,parentSchema:schema13.oneOf[1],data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2.name === undefined){
const err11 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema13.oneOf[1].required,parentSchema:schema13.oneOf[1],data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key2 in data2){
if(!((key2 === "kind") || (key2 === "name"))){
const err12 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema13.oneOf[1],data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.kind !== undefined){
let data5 = data2.kind;
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[1].properties.kind.type,parentSchema:schema13.oneOf[1].properties.kind,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if("existing" !== data5){
const err14 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "existing"},message:"must be equal to constant",schema:"existing",parentSchema:schema13.oneOf[1].properties.kind,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.name !== undefined){
let data6 = data2.name;
if(typeof data6 !== "string"){
const err15 = {instancePath:instancePath+"/resourceGroup/name",schemaPath:"#/definitions/ResourceGroup/oneOf/1/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[1].properties.name.type,parentSchema:schema13.oneOf[1].properties.name,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.oneOf[1].type,parentSchema:schema13.oneOf[1],data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema13.discriminator,parentSchema:schema13,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema13.discriminator,parentSchema:schema13,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data:data2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.nodeResourceGroup !== undefined){
let data7 = data.nodeResourceGroup;
if(typeof data7 !== "string"){
const err20 = {instancePath:instancePath+"/nodeResourceGroup",schemaPath:"#/properties/nodeResourceGroup/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.properties.nodeResourceGroup.type,parentSchema:schema83.properties.nodeResourceGroup,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.kubernetesVersion !== undefined){
let data8 = data.kubernetesVersion;
if(typeof data8 !== "string"){
const err21 = {instancePath:instancePath+"/kubernetesVersion",schemaPath:"#/properties/kubernetesVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.properties.kubernetesVersion.type,parentSchema:schema83.properties.kubernetesVersion,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.sku !== undefined){
let data9 = data.sku;
if(typeof data9 !== "string"){
const err22 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.properties.sku.type,parentSchema:schema83.properties.sku,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((data9 === "Base") || (data9 === "Automatic"))){
const err23 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/enum",keyword:"enum",params:{allowedValues: schema83.properties.sku.enum},message:"must be equal to one of the allowed values",schema:schema83.properties.sku.enum,parentSchema:schema83.properties.sku,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.tier !== undefined){
let data10 = data.tier;
if(typeof data10 !== "string"){
const err24 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.properties.tier.type,parentSchema:schema83.properties.tier,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!(((data10 === "Free") || (data10 === "Standard")) || (data10 === "Premium"))){
const err25 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/enum",keyword:"enum",params:{allowedValues: schema83.properties.tier.enum},message:"must be equal to one of the allowed values",schema:schema83.properties.tier.enum,parentSchema:schema83.properties.tier,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.supportPlan !== undefined){
let data11 = data.supportPlan;
if(typeof data11 !== "string"){
const err26 = {instancePath:instancePath+"/supportPlan",schemaPath:"#/properties/supportPlan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.properties.supportPlan.type,parentSchema:schema83.properties.supportPlan,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!((data11 === "KubernetesOfficial") || (data11 === "AKSLongTermSupport"))){
const err27 = {instancePath:instancePath+"/supportPlan",schemaPath:"#/properties/supportPlan/enum",keyword:"enum",params:{allowedValues: schema83.properties.supportPlan.enum},message:"must be equal to one of the allowed values",schema:schema83.properties.supportPlan.enum,parentSchema:schema83.properties.supportPlan,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data12 = data.apiVersion;
if(typeof data12 !== "string"){
const err28 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.properties.apiVersion.type,parentSchema:schema83.properties.apiVersion,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.network !== undefined){
if(!(validate12(data.network, {instancePath:instancePath+"/network",parentData:data,parentDataProperty:"network",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data.observability !== undefined){
let data14 = data.observability;
if(typeof data14 !== "boolean"){
const err29 = {instancePath:instancePath+"/observability",schemaPath:"#/properties/observability/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema83.properties.observability.type,parentSchema:schema83.properties.observability,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.security !== undefined){
let data15 = data.security;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key3 in data15){
if(!((key3 === "policies") || (key3 === "encryption"))){
const err30 = {instancePath:instancePath+"/security",schemaPath:"#/definitions/Security/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema25,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data15.policies !== undefined){
let data16 = data15.policies;
if(typeof data16 !== "string"){
const err31 = {instancePath:instancePath+"/security/policies",schemaPath:"#/definitions/Security/properties/policies/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.properties.policies.type,parentSchema:schema25.properties.policies,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((data16 === "None") || (data16 === "FQDN")) || (data16 === "L7"))){
const err32 = {instancePath:instancePath+"/security/policies",schemaPath:"#/definitions/Security/properties/policies/enum",keyword:"enum",params:{allowedValues: schema25.properties.policies.enum},message:"must be equal to one of the allowed values",schema:schema25.properties.policies.enum,parentSchema:schema25.properties.policies,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data15.encryption !== undefined){
let data17 = data15.encryption;
if(typeof data17 !== "string"){
const err33 = {instancePath:instancePath+"/security/encryption",schemaPath:"#/definitions/Security/properties/encryption/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.properties.encryption.type,parentSchema:schema25.properties.encryption,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!(((data17 === "None") || (data17 === "WireGuard")) || (data17 === "mTLS"))){
const err34 = {instancePath:instancePath+"/security/encryption",schemaPath:"#/definitions/Security/properties/encryption/enum",keyword:"enum",params:{allowedValues: schema25.properties.encryption.enum},message:"must be equal to one of the allowed values",schema:schema25.properties.encryption.enum,parentSchema:schema25.properties.encryption,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/security",schemaPath:"#/definitions/Security/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.type,parentSchema:schema25,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.acceleration !== undefined){
let data18 = data.acceleration;
if(typeof data18 !== "string"){
const err36 = {instancePath:instancePath+"/acceleration",schemaPath:"#/properties/acceleration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.properties.acceleration.type,parentSchema:schema83.properties.acceleration,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!((data18 === "None") || (data18 === "BpfVeth"))){
const err37 = {instancePath:instancePath+"/acceleration",schemaPath:"#/properties/acceleration/enum",keyword:"enum",params:{allowedValues: schema83.properties.acceleration.enum},message:"must be equal to one of the allowed values",schema:schema83.properties.acceleration.enum,parentSchema:schema83.properties.acceleration,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.nodePools !== undefined){
let data19 = data.nodePools;
if(Array.isArray(data19)){
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
if(!(validate24(data19[i0], {instancePath:instancePath+"/nodePools/" + i0,parentData:data19,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err38 = {instancePath:instancePath+"/nodePools",schemaPath:"#/properties/nodePools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema83.properties.nodePools.type,parentSchema:schema83.properties.nodePools,data:data19};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.nodeProvisioning !== undefined){
let data21 = data.nodeProvisioning;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.mode === undefined){
const err39 = {instancePath:instancePath+"/nodeProvisioning",schemaPath:"#/definitions/NodeProvisioning/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema29.required,parentSchema:schema29,data:data21};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key4 in data21){
if(!(((key4 === "mode") || (key4 === "defaultNodePools")) || (key4 === "nodeClassOsSku"))){
const err40 = {instancePath:instancePath+"/nodeProvisioning",schemaPath:"#/definitions/NodeProvisioning/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema29,data:data21};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data21.mode !== undefined){
let data22 = data21.mode;
if(typeof data22 !== "string"){
const err41 = {instancePath:instancePath+"/nodeProvisioning/mode",schemaPath:"#/definitions/NodeProvisioning/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.mode.type,parentSchema:schema29.properties.mode,data:data22};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!((data22 === "Manual") || (data22 === "Auto"))){
const err42 = {instancePath:instancePath+"/nodeProvisioning/mode",schemaPath:"#/definitions/NodeProvisioning/properties/mode/enum",keyword:"enum",params:{allowedValues: schema29.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.mode.enum,parentSchema:schema29.properties.mode,data:data22};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data21.defaultNodePools !== undefined){
let data23 = data21.defaultNodePools;
if(typeof data23 !== "string"){
const err43 = {instancePath:instancePath+"/nodeProvisioning/defaultNodePools",schemaPath:"#/definitions/NodeProvisioning/properties/defaultNodePools/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.defaultNodePools.type,parentSchema:schema29.properties.defaultNodePools,data:data23};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!((data23 === "None") || (data23 === "Auto"))){
const err44 = {instancePath:instancePath+"/nodeProvisioning/defaultNodePools",schemaPath:"#/definitions/NodeProvisioning/properties/defaultNodePools/enum",keyword:"enum",params:{allowedValues: schema29.properties.defaultNodePools.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.defaultNodePools.enum,parentSchema:schema29.properties.defaultNodePools,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data21.nodeClassOsSku !== undefined){
let data24 = data21.nodeClassOsSku;
if(typeof data24 !== "string"){
const err45 = {instancePath:instancePath+"/nodeProvisioning/nodeClassOsSku",schemaPath:"#/definitions/NodeProvisioning/properties/nodeClassOsSku/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.nodeClassOsSku.type,parentSchema:schema29.properties.nodeClassOsSku,data:data24};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!(((((data24 === "Ubuntu") || (data24 === "Ubuntu2204")) || (data24 === "Ubuntu2404")) || (data24 === "AzureLinux")) || (data24 === "AzureLinux3"))){
const err46 = {instancePath:instancePath+"/nodeProvisioning/nodeClassOsSku",schemaPath:"#/definitions/NodeProvisioning/properties/nodeClassOsSku/enum",keyword:"enum",params:{allowedValues: schema29.properties.nodeClassOsSku.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.nodeClassOsSku.enum,parentSchema:schema29.properties.nodeClassOsSku,data:data24};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/nodeProvisioning",schemaPath:"#/definitions/NodeProvisioning/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.type,parentSchema:schema29,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.identity !== undefined){
let data25 = data.identity;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.kind === undefined){
const err48 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema30.required,parentSchema:schema30,data:data25};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const tag1 = data25.kind;
if(typeof tag1 == "string"){
if(tag1 === "systemAssigned"){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.kind === undefined){
const err49 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema30.oneOf[0].required,parentSchema:schema30.oneOf[0],data:data25};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key5 in data25){
if(!(key5 === "kind")){
const err50 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema30.oneOf[0],data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data25.kind !== undefined){
let data26 = data25.kind;
if(typeof data26 !== "string"){
const err51 = {instancePath:instancePath+"/identity/kind",schemaPath:"#/definitions/Identity/oneOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.oneOf[0].properties.kind.type,parentSchema:schema30.oneOf[0].properties.kind,data:data26};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if("systemAssigned" !== data26){
const err52 = {instancePath:instancePath+"/identity/kind",schemaPath:"#/definitions/Identity/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "systemAssigned"},message:"must be equal to constant",schema:"systemAssigned",parentSchema:schema30.oneOf[0].properties.kind,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.oneOf[0].type,parentSchema:schema30.oneOf[0],data:data25};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else if(tag1 === "userAssigned"){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.kind === undefined){
const err54 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema30.oneOf[1].required,parentSchema:schema30.oneOf[1],data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key6 in data25){
if(!(((key6 === "kind") || (key6 === "id")) || (key6 === "principalId"))){
const err55 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema30.oneOf[1],data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data25.kind !== undefined){
let data27 = data25.kind;
if(typeof data27 !== "string"){
const err56 = {instancePath:instancePath+"/identity/kind",schemaPath:"#/definitions/Identity/oneOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.oneOf[1].properties.kind.type,parentSchema:schema30.oneOf[1].properties.kind,data:data27};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if("userAssigned" !== data27){
const err57 = {instancePath:instancePath+"/identity/kind",schemaPath:"#/definitions/Identity/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "userAssigned"},message:"must be equal to constant",schema:"userAssigned",parentSchema:schema30.oneOf[1].properties.kind,data:data27};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data25.id !== undefined){
let data28 = data25.id;
if(typeof data28 !== "string"){
const err58 = {instancePath:instancePath+"/identity/id",schemaPath:"#/definitions/Identity/oneOf/1/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.oneOf[1].properties.id.type,parentSchema:schema30.oneOf[1].properties.id,data:data28};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data25.principalId !== undefined){
let data29 = data25.principalId;
if(typeof data29 !== "string"){
const err59 = {instancePath:instancePath+"/identity/principalId",schemaPath:"#/definitions/Identity/oneOf/1/properties/principalId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.oneOf[1].properties.principalId.type,parentSchema:schema30.oneOf[1].properties.principalId,data:data29};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.oneOf[1].type,parentSchema:schema30.oneOf[1],data:data25};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag1},message:"value of tag \"kind\" must be in oneOf",schema:schema30.discriminator,parentSchema:schema30,data:data25};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag1},message:"tag \"kind\" must be string",schema:schema30.discriminator,parentSchema:schema30,data:data25};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/identity",schemaPath:"#/definitions/Identity/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data:data25};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.entra !== undefined){
let data30 = data.entra;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key7 in data30){
if(!(((key7 === "adminGroupObjectIds") || (key7 === "azureRbac")) || (key7 === "tenantId"))){
const err64 = {instancePath:instancePath+"/entra",schemaPath:"#/definitions/Entra/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data:data30};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data30.adminGroupObjectIds !== undefined){
let data31 = data30.adminGroupObjectIds;
if(Array.isArray(data31)){
const len1 = data31.length;
for(let i1=0; i1<len1; i1++){
let data32 = data31[i1];
if(typeof data32 !== "string"){
const err65 = {instancePath:instancePath+"/entra/adminGroupObjectIds/" + i1,schemaPath:"#/definitions/Entra/properties/adminGroupObjectIds/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.adminGroupObjectIds.items.type,parentSchema:schema31.properties.adminGroupObjectIds.items,data:data32};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/entra/adminGroupObjectIds",schemaPath:"#/definitions/Entra/properties/adminGroupObjectIds/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.adminGroupObjectIds.type,parentSchema:schema31.properties.adminGroupObjectIds,data:data31};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data30.azureRbac !== undefined){
let data33 = data30.azureRbac;
if(typeof data33 !== "boolean"){
const err67 = {instancePath:instancePath+"/entra/azureRbac",schemaPath:"#/definitions/Entra/properties/azureRbac/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.azureRbac.type,parentSchema:schema31.properties.azureRbac,data:data33};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data30.tenantId !== undefined){
let data34 = data30.tenantId;
if(typeof data34 !== "string"){
const err68 = {instancePath:instancePath+"/entra/tenantId",schemaPath:"#/definitions/Entra/properties/tenantId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tenantId.type,parentSchema:schema31.properties.tenantId,data:data34};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/entra",schemaPath:"#/definitions/Entra/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data:data30};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.localAccounts !== undefined){
let data35 = data.localAccounts;
if(typeof data35 !== "boolean"){
const err70 = {instancePath:instancePath+"/localAccounts",schemaPath:"#/properties/localAccounts/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema83.properties.localAccounts.type,parentSchema:schema83.properties.localAccounts,data:data35};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.apiServer !== undefined){
if(!(validate26(data.apiServer, {instancePath:instancePath+"/apiServer",parentData:data,parentDataProperty:"apiServer",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.oidcIssuer !== undefined){
let data37 = data.oidcIssuer;
if(typeof data37 !== "boolean"){
const err71 = {instancePath:instancePath+"/oidcIssuer",schemaPath:"#/properties/oidcIssuer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema83.properties.oidcIssuer.type,parentSchema:schema83.properties.oidcIssuer,data:data37};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.workloadIdentity !== undefined){
let data38 = data.workloadIdentity;
if(typeof data38 !== "boolean"){
const err72 = {instancePath:instancePath+"/workloadIdentity",schemaPath:"#/properties/workloadIdentity/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema83.properties.workloadIdentity.type,parentSchema:schema83.properties.workloadIdentity,data:data38};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.upgrades !== undefined){
let data39 = data.upgrades;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key8 in data39){
if(!((key8 === "cluster") || (key8 === "nodeOs"))){
const err73 = {instancePath:instancePath+"/upgrades",schemaPath:"#/definitions/Upgrades/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data:data39};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data39.cluster !== undefined){
let data40 = data39.cluster;
if(typeof data40 !== "string"){
const err74 = {instancePath:instancePath+"/upgrades/cluster",schemaPath:"#/definitions/Upgrades/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.cluster.type,parentSchema:schema35.properties.cluster,data:data40};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!(((((data40 === "none") || (data40 === "patch")) || (data40 === "stable")) || (data40 === "rapid")) || (data40 === "node-image"))){
const err75 = {instancePath:instancePath+"/upgrades/cluster",schemaPath:"#/definitions/Upgrades/properties/cluster/enum",keyword:"enum",params:{allowedValues: schema35.properties.cluster.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.cluster.enum,parentSchema:schema35.properties.cluster,data:data40};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data39.nodeOs !== undefined){
let data41 = data39.nodeOs;
if(typeof data41 !== "string"){
const err76 = {instancePath:instancePath+"/upgrades/nodeOs",schemaPath:"#/definitions/Upgrades/properties/nodeOs/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.nodeOs.type,parentSchema:schema35.properties.nodeOs,data:data41};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(!((((data41 === "None") || (data41 === "Unmanaged")) || (data41 === "SecurityPatch")) || (data41 === "NodeImage"))){
const err77 = {instancePath:instancePath+"/upgrades/nodeOs",schemaPath:"#/definitions/Upgrades/properties/nodeOs/enum",keyword:"enum",params:{allowedValues: schema35.properties.nodeOs.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.nodeOs.enum,parentSchema:schema35.properties.nodeOs,data:data41};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/upgrades",schemaPath:"#/definitions/Upgrades/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data:data39};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.maintenance !== undefined){
if(!(validate28(data.maintenance, {instancePath:instancePath+"/maintenance",parentData:data,parentDataProperty:"maintenance",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.localDns !== undefined){
let data43 = data.localDns;
if(typeof data43 !== "string"){
const err79 = {instancePath:instancePath+"/localDns",schemaPath:"#/properties/localDns/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.properties.localDns.type,parentSchema:schema83.properties.localDns,data:data43};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(!(((data43 === "Disabled") || (data43 === "Preferred")) || (data43 === "Required"))){
const err80 = {instancePath:instancePath+"/localDns",schemaPath:"#/properties/localDns/enum",keyword:"enum",params:{allowedValues: schema83.properties.localDns.enum},message:"must be equal to one of the allowed values",schema:schema83.properties.localDns.enum,parentSchema:schema83.properties.localDns,data:data43};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.istio !== undefined){
if(!(validate36(data.istio, {instancePath:instancePath+"/istio",parentData:data,parentDataProperty:"istio",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.tags !== undefined){
let data45 = data.tags;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key9 in data45){
let data46 = data45[key9];
if(typeof data46 !== "string"){
const err81 = {instancePath:instancePath+"/tags/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.properties.tags.additionalProperties.type,parentSchema:schema83.properties.tags.additionalProperties,data:data46};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema83.properties.tags.type,parentSchema:schema83.properties.tags,data:data45};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.expected !== undefined){
let data47 = data.expected;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key10 in data47){
if(!(((((key10 === "nodes") || (key10 === "pods")) || (key10 === "requestsPerSecondPerNode")) || (key10 === "fqdnRequestsPerSecond")) || (key10 === "identities"))){
const err83 = {instancePath:instancePath+"/expected",schemaPath:"#/definitions/Expected/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema49,data:data47};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data47.nodes !== undefined){
let data48 = data47.nodes;
if(!((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48)))){
const err84 = {instancePath:instancePath+"/expected/nodes",schemaPath:"#/definitions/Expected/properties/nodes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.nodes.type,parentSchema:schema49.properties.nodes,data:data48};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data47.pods !== undefined){
let data49 = data47.pods;
if(!((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49)))){
const err85 = {instancePath:instancePath+"/expected/pods",schemaPath:"#/definitions/Expected/properties/pods/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.pods.type,parentSchema:schema49.properties.pods,data:data49};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data47.requestsPerSecondPerNode !== undefined){
let data50 = data47.requestsPerSecondPerNode;
if(!((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50)))){
const err86 = {instancePath:instancePath+"/expected/requestsPerSecondPerNode",schemaPath:"#/definitions/Expected/properties/requestsPerSecondPerNode/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.requestsPerSecondPerNode.type,parentSchema:schema49.properties.requestsPerSecondPerNode,data:data50};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data47.fqdnRequestsPerSecond !== undefined){
let data51 = data47.fqdnRequestsPerSecond;
if(!((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51)))){
const err87 = {instancePath:instancePath+"/expected/fqdnRequestsPerSecond",schemaPath:"#/definitions/Expected/properties/fqdnRequestsPerSecond/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.fqdnRequestsPerSecond.type,parentSchema:schema49.properties.fqdnRequestsPerSecond,data:data51};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data47.identities !== undefined){
let data52 = data47.identities;
if(!((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52)))){
const err88 = {instancePath:instancePath+"/expected/identities",schemaPath:"#/definitions/Expected/properties/identities/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.identities.type,parentSchema:schema49.properties.identities,data:data52};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/expected",schemaPath:"#/definitions/Expected/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.type,parentSchema:schema49,data:data47};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data.registeredFeatures !== undefined){
let data53 = data.registeredFeatures;
if(Array.isArray(data53)){
const len2 = data53.length;
for(let i2=0; i2<len2; i2++){
let data54 = data53[i2];
if(typeof data54 !== "string"){
const err90 = {instancePath:instancePath+"/registeredFeatures/" + i2,schemaPath:"#/properties/registeredFeatures/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.properties.registeredFeatures.items.type,parentSchema:schema83.properties.registeredFeatures.items,data:data54};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/registeredFeatures",schemaPath:"#/properties/registeredFeatures/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema83.properties.registeredFeatures.type,parentSchema:schema83.properties.registeredFeatures,data:data53};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.rules !== undefined){
let data55 = data.rules;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key11 in data55){
let data56 = data55[key11];
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.severity === undefined){
const err92 = {instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema83.properties.rules.additionalProperties.required,parentSchema:schema83.properties.rules.additionalProperties,data:data56};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data56.reason === undefined){
const err93 = {instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema83.properties.rules.additionalProperties.required,parentSchema:schema83.properties.rules.additionalProperties,data:data56};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
for(const key12 in data56){
if(!((key12 === "severity") || (key12 === "reason"))){
const err94 = {instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema83.properties.rules.additionalProperties,data:data56};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data56.severity !== undefined){
let data57 = data56.severity;
if(typeof data57 !== "string"){
const err95 = {instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.properties.rules.additionalProperties.properties.severity.type,parentSchema:schema83.properties.rules.additionalProperties.properties.severity,data:data57};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(!((data57 === "warning") || (data57 === "off"))){
const err96 = {instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/enum",keyword:"enum",params:{allowedValues: schema83.properties.rules.additionalProperties.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema83.properties.rules.additionalProperties.properties.severity.enum,parentSchema:schema83.properties.rules.additionalProperties.properties.severity,data:data57};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data56.reason !== undefined){
let data58 = data56.reason;
if(typeof data58 !== "string"){
const err97 = {instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/reason",schemaPath:"#/properties/rules/additionalProperties/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.properties.rules.additionalProperties.properties.reason.type,parentSchema:schema83.properties.rules.additionalProperties.properties.reason,data:data58};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema83.properties.rules.additionalProperties.type,parentSchema:schema83.properties.rules.additionalProperties,data:data56};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
else {
const err99 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema83.properties.rules.type,parentSchema:schema83.properties.rules,data:data55};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema83.type,parentSchema:schema83,data};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

export const MonitoringSettings = validate65;

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema50.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.location !== undefined){
let data0 = data.location;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.location.type,parentSchema:schema50.properties.location,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.resourceGroup !== undefined){
let data1 = data.resourceGroup;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.kind === undefined){
const err2 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema13.required,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const tag0 = data1.kind;
if(typeof tag0 == "string"){
if(tag0 === "new"){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.kind === undefined){
const err3 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema13.oneOf[0].required,parentSchema:schema13.oneOf[0],data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "kind") || (key1 === "name"))){
const err4 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema13.oneOf[0],data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.kind !== undefined){
let data2 = data1.kind;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[0].properties.kind.type,parentSchema:schema13.oneOf[0].properties.kind,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("new" !== data2){
const err6 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "new"},message:"must be equal to constant",schema:"new",parentSchema:schema13.oneOf[0].properties.kind,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.name !== undefined){
let data3 = data1.name;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/resourceGroup/name",schemaPath:"#/definitions/ResourceGroup/oneOf/0/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[0].properties.name.type,parentSchema:schema13.oneOf[0].properties.name,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.oneOf[0].type,parentSchema:schema13.oneOf[0],data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else if(tag0 === "existing"){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.kind === undefined){
const err9 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema13.oneOf[1].required,parentSchema:schema13.oneOf[1],data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1.name === undefined){
const err10 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema13.oneOf[1].required,parentSchema:schema13.oneOf[1],data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key2 in data1){
if(!((key2 === "kind") || (key2 === "name"))){
const err11 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema13.oneOf[1],data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.kind !== undefined){
let data4 = data1.kind;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[1].properties.kind.type,parentSchema:schema13.oneOf[1].properties.kind,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if("existing" !== data4){
const err13 = {instancePath:instancePath+"/resourceGroup/kind",schemaPath:"#/definitions/ResourceGroup/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "existing"},message:"must be equal to constant",schema:"existing",parentSchema:schema13.oneOf[1].properties.kind,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.name !== undefined){
let data5 = data1.name;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/resourceGroup/name",schemaPath:"#/definitions/ResourceGroup/oneOf/1/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.oneOf[1].properties.name.type,parentSchema:schema13.oneOf[1].properties.name,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.oneOf[1].type,parentSchema:schema13.oneOf[1],data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema13.discriminator,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema13.discriminator,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/resourceGroup",schemaPath:"#/definitions/ResourceGroup/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.prometheus !== undefined){
let data6 = data.prometheus;
if(typeof data6 !== "string"){
const err19 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.prometheus.type,parentSchema:schema50.properties.prometheus,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!((data6 === "managed") || (data6 === "bringYourOwn"))){
const err20 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/enum",keyword:"enum",params:{allowedValues: schema50.properties.prometheus.enum},message:"must be equal to one of the allowed values",schema:schema50.properties.prometheus.enum,parentSchema:schema50.properties.prometheus,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.metricsWorkspace !== undefined){
if(!(validate39(data.metricsWorkspace, {instancePath:instancePath+"/metricsWorkspace",parentData:data,parentDataProperty:"metricsWorkspace",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.kubeStateMetrics !== undefined){
let data8 = data.kubeStateMetrics;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
if(!((key3 === "labels") || (key3 === "annotations"))){
const err21 = {instancePath:instancePath+"/kubeStateMetrics",schemaPath:"#/definitions/KubeStateMetrics/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema55,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.labels !== undefined){
let data9 = data8.labels;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key4 in data9){
let data10 = data9[key4];
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 !== "string"){
const err22 = {instancePath:instancePath+"/kubeStateMetrics/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/definitions/KubeStateMetrics/properties/labels/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.labels.additionalProperties.items.type,parentSchema:schema55.properties.labels.additionalProperties.items,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/kubeStateMetrics/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/KubeStateMetrics/properties/labels/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema55.properties.labels.additionalProperties.type,parentSchema:schema55.properties.labels.additionalProperties,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/kubeStateMetrics/labels",schemaPath:"#/definitions/KubeStateMetrics/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.properties.labels.type,parentSchema:schema55.properties.labels,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data8.annotations !== undefined){
let data12 = data8.annotations;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key5 in data12){
let data13 = data12[key5];
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(typeof data14 !== "string"){
const err25 = {instancePath:instancePath+"/kubeStateMetrics/annotations/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/definitions/KubeStateMetrics/properties/annotations/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.annotations.additionalProperties.items.type,parentSchema:schema55.properties.annotations.additionalProperties.items,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/kubeStateMetrics/annotations/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/KubeStateMetrics/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema55.properties.annotations.additionalProperties.type,parentSchema:schema55.properties.annotations.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/kubeStateMetrics/annotations",schemaPath:"#/definitions/KubeStateMetrics/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.properties.annotations.type,parentSchema:schema55.properties.annotations,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/kubeStateMetrics",schemaPath:"#/definitions/KubeStateMetrics/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.type,parentSchema:schema55,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.recordingRules !== undefined){
let data15 = data.recordingRules;
if(typeof data15 !== "boolean"){
const err29 = {instancePath:instancePath+"/recordingRules",schemaPath:"#/properties/recordingRules/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema50.properties.recordingRules.type,parentSchema:schema50.properties.recordingRules,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.alerts !== undefined){
let data16 = data.alerts;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key6 in data16){
if(!((((((key6 === "network") || (key6 === "runbooks")) || (key6 === "emails")) || (key6 === "actionGroupId")) || (key6 === "thresholds")) || (key6 === "off"))){
const err30 = {instancePath:instancePath+"/alerts",schemaPath:"#/definitions/Alerts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema56,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data16.network !== undefined){
let data17 = data16.network;
if(typeof data17 !== "boolean"){
const err31 = {instancePath:instancePath+"/alerts/network",schemaPath:"#/definitions/Alerts/properties/network/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema56.properties.network.type,parentSchema:schema56.properties.network,data:data17};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data16.runbooks !== undefined){
let data18 = data16.runbooks;
if(typeof data18 !== "string"){
const err32 = {instancePath:instancePath+"/alerts/runbooks",schemaPath:"#/definitions/Alerts/properties/runbooks/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.runbooks.type,parentSchema:schema56.properties.runbooks,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data16.emails !== undefined){
let data19 = data16.emails;
if(Array.isArray(data19)){
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
let data20 = data19[i2];
if(typeof data20 !== "string"){
const err33 = {instancePath:instancePath+"/alerts/emails/" + i2,schemaPath:"#/definitions/Alerts/properties/emails/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.emails.items.type,parentSchema:schema56.properties.emails.items,data:data20};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/alerts/emails",schemaPath:"#/definitions/Alerts/properties/emails/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema56.properties.emails.type,parentSchema:schema56.properties.emails,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16.actionGroupId !== undefined){
let data21 = data16.actionGroupId;
if(typeof data21 !== "string"){
const err35 = {instancePath:instancePath+"/alerts/actionGroupId",schemaPath:"#/definitions/Alerts/properties/actionGroupId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.actionGroupId.type,parentSchema:schema56.properties.actionGroupId,data:data21};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data16.thresholds !== undefined){
let data22 = data16.thresholds;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key7 in data22){
let data23 = data22[key7];
if(!(typeof data23 == "number")){
const err36 = {instancePath:instancePath+"/alerts/thresholds/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/Alerts/properties/thresholds/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema56.properties.thresholds.additionalProperties.type,parentSchema:schema56.properties.thresholds.additionalProperties,data:data23};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/alerts/thresholds",schemaPath:"#/definitions/Alerts/properties/thresholds/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.properties.thresholds.type,parentSchema:schema56.properties.thresholds,data:data22};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data16.off !== undefined){
let data24 = data16.off;
if(Array.isArray(data24)){
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
let data25 = data24[i3];
if(typeof data25 !== "string"){
const err38 = {instancePath:instancePath+"/alerts/off/" + i3,schemaPath:"#/definitions/Alerts/properties/off/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.off.items.type,parentSchema:schema56.properties.off.items,data:data25};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/alerts/off",schemaPath:"#/definitions/Alerts/properties/off/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema56.properties.off.type,parentSchema:schema56.properties.off,data:data24};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/alerts",schemaPath:"#/definitions/Alerts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.type,parentSchema:schema56,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.grafana !== undefined){
if(!(validate41(data.grafana, {instancePath:instancePath+"/grafana",parentData:data,parentDataProperty:"grafana",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.logs !== undefined){
if(!(validate43(data.logs, {instancePath:instancePath+"/logs",parentData:data,parentDataProperty:"logs",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.privateLink !== undefined){
let data28 = data.privateLink;
if(typeof data28 !== "boolean"){
const err41 = {instancePath:instancePath+"/privateLink",schemaPath:"#/properties/privateLink/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema50.properties.privateLink.type,parentSchema:schema50.properties.privateLink,data:data28};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.tags !== undefined){
let data29 = data.tags;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key8 in data29){
let data30 = data29[key8];
if(typeof data30 !== "string"){
const err42 = {instancePath:instancePath+"/tags/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.tags.additionalProperties.type,parentSchema:schema50.properties.tags.additionalProperties,data:data30};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.properties.tags.type,parentSchema:schema50.properties.tags,data:data29};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.rules !== undefined){
let data31 = data.rules;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key9 in data31){
let data32 = data31[key9];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.severity === undefined){
const err44 = {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema50.properties.rules.additionalProperties.required,parentSchema:schema50.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data32.reason === undefined){
const err45 = {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema50.properties.rules.additionalProperties.required,parentSchema:schema50.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key10 in data32){
if(!((key10 === "severity") || (key10 === "reason"))){
const err46 = {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema50.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data32.severity !== undefined){
let data33 = data32.severity;
if(typeof data33 !== "string"){
const err47 = {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.rules.additionalProperties.properties.severity.type,parentSchema:schema50.properties.rules.additionalProperties.properties.severity,data:data33};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!((data33 === "warning") || (data33 === "off"))){
const err48 = {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/enum",keyword:"enum",params:{allowedValues: schema50.properties.rules.additionalProperties.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema50.properties.rules.additionalProperties.properties.severity.enum,parentSchema:schema50.properties.rules.additionalProperties.properties.severity,data:data33};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data32.reason !== undefined){
let data34 = data32.reason;
if(typeof data34 !== "string"){
const err49 = {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/reason",schemaPath:"#/properties/rules/additionalProperties/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.rules.additionalProperties.properties.reason.type,parentSchema:schema50.properties.rules.additionalProperties.properties.reason,data:data34};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.properties.rules.additionalProperties.type,parentSchema:schema50.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.properties.rules.type,parentSchema:schema50.properties.rules,data:data31};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.type,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
